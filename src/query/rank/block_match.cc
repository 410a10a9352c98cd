// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/block_match.h"

#include <algorithm>
#include <cstdint>

namespace timtin::lowering {

struct BlockMatch::Node {
  enum class Kind : std::uint8_t { nothing, term, all, any, without, list };

  Kind kind = Kind::nothing;
  PostingCursor* postings = nullptr;  ///< of a term
  bool once = false;                  ///< nothing else in the match asks for the term
  std::vector<Node> parts{};          ///< of `all`, the rarest first
  double expected = 0;                ///< matches in a block
  Documents documents{};              ///< of a list
  std::size_t at = 0;                 ///< in them

  BlockSet in(Xapian::docid begin);

  /// Right for the documents of `wanted`, of which all postings that matter are read; of others as
  /// few as is cheap.
  BlockSet among(Xapian::docid begin, const BlockSet& wanted);

  void mark(const std::map<const PostingCursor*, unsigned>& times);

 private:
  template <typename In>
  BlockSet joined(Xapian::docid begin, In in);
  BlockSet listed_in(Xapian::docid begin);
};

namespace {

using Query = Xapian::Query;

bool is_of_terms(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING:
      return true;
    case Query::OP_AND:
    case Query::OP_OR:
    case Query::OP_AND_NOT:
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        if (!is_of_terms(query.get_subquery(i))) return false;
      return true;
    default:
      return false;
  }
}

}  // namespace

BlockSet BlockMatch::Node::listed_in(Xapian::docid begin) {
  BlockSet found;
  while (at < documents.size() && documents[at] < begin) ++at;
  for (std::size_t i = at; i < documents.size() && documents[i] - begin < block_size; ++i)
    found.add(documents[i] - begin);
  return found;
}

/// By what `in` finds of each part.
template <typename In>
BlockSet BlockMatch::Node::joined(Xapian::docid begin, In in) {
  if (kind == Kind::list) return listed_in(begin);
  BlockSet found;
  if (parts.empty()) return found;
  found = in(parts.front());
  for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
    if (kind == Kind::any) {
      found |= in(*part);
    } else if (found.empty()) {
      break;
    } else if (kind == Kind::all) {
      found &= in(*part);
    } else {
      found -= in(*part);
    }
  }
  return found;
}

BlockSet BlockMatch::Node::in(Xapian::docid begin) {
  if (kind == Kind::term) return postings->read(begin);
  return joined(begin, [&](Node& part) { return part.in(begin); });
}

BlockSet BlockMatch::Node::among(Xapian::docid begin, const BlockSet& wanted) {
  if (kind == Kind::term)
    return once ? postings->read_among(begin, wanted, expected) : postings->read(begin);
  return joined(begin, [&](Node& part) { return part.among(begin, wanted); });
}

void BlockMatch::Node::mark(const std::map<const PostingCursor*, unsigned>& times) {
  if (kind == Kind::term) once = times.at(postings) == 1;
  for (Node& part : parts) part.mark(times);
}

BlockMatch::Node BlockMatch::node_of(const Query& query) {
  Node node;
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL: {  // which is the term without text
      const bool named = query.get_type() == Query::LEAF_TERM;
      node.kind = Node::Kind::term;
      node.postings = &cursors_.of(named ? *query.get_terms_begin() : std::string());
      node.expected = cursors_.expected(*node.postings);
      ++times_[node.postings];
      return node;
    }
    case Query::OP_AND:
      node.kind = Node::Kind::all;
      break;
    case Query::OP_OR:
      node.kind = Node::Kind::any;
      break;
    case Query::OP_AND_NOT:
      node.kind = Node::Kind::without;
      break;
    default:
      return node;
  }
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    node.parts.push_back(node_of(query.get_subquery(i)));
    node.expected += node.parts.back().expected;
  }
  if (node.kind == Node::Kind::all) {
    std::stable_sort(node.parts.begin(), node.parts.end(),
                     [](const Node& a, const Node& b) { return a.expected < b.expected; });
  }
  if (node.kind != Node::Kind::any) node.expected = node.parts.front().expected;
  return node;
}

BlockMatch::BlockMatch(PostingCursors& cursors, const Query& query) : cursors_(cursors) {
  if (is_of_terms(query)) {
    root_ = std::make_unique<Node>(node_of(query));
    root_->mark(times_);
    return;
  }
  root_ = std::make_unique<Node>();
  root_->kind = Node::Kind::list;
  root_->documents = matching_documents(cursors.database(), query);
}

BlockMatch::~BlockMatch() = default;

/// Of all other parts only the documents of the rarest one are looked at.
BlockSet BlockMatch::in(Xapian::docid begin) {
  if (root_->kind != Node::Kind::all) return root_->in(begin);
  BlockSet found = root_->parts.front().in(begin);
  for (auto part = root_->parts.begin() + 1; part != root_->parts.end() && !found.empty(); ++part)
    found &= part->among(begin, found);
  return found;
}

}  // namespace timtin::lowering
