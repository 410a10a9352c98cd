// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/block_match.h"

#include <algorithm>
#include <cstdint>

namespace timtin::lowering {

struct BlockMatch::Node {
  enum class Kind : std::uint8_t { nothing, term, all, any, without, list };

  Kind kind = Kind::nothing;
  PostingCursor* postings = nullptr;  ///< of a term
  bool only_among = false;            ///< no document but those of the other parts is asked for
  std::vector<Node> parts{};
  double expected = 0;    ///< matches in a block
  Documents documents{};  ///< of a list
  std::size_t at = 0;     ///< in them

  BlockSet in(Xapian::docid begin);

 private:
  BlockSet all_in(Xapian::docid begin);
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
  if (!is_of_terms(query)) {
    root_ = std::make_unique<Node>();
    root_->kind = Node::Kind::list;
    root_->documents = matching_documents(cursors.database(), query);
    return;
  }
  root_ = std::make_unique<Node>(node_of(query));
  if (root_->kind != Node::Kind::all) return;
  for (Node& part : root_->parts)
    part.only_among = part.kind == Node::Kind::term && times_[part.postings] == 1;
}

BlockMatch::~BlockMatch() = default;

BlockSet BlockMatch::in(Xapian::docid begin) { return root_->in(begin); }

BlockSet BlockMatch::Node::listed_in(Xapian::docid begin) {
  BlockSet found;
  while (at < documents.size() && documents[at] < begin) ++at;
  for (; at < documents.size() && documents[at] - begin < block_size; ++at)
    found.add(documents[at] - begin);
  return found;
}

/// The rarest part first: of the others only its documents are looked at, if they are few.
BlockSet BlockMatch::Node::all_in(Xapian::docid begin) {
  BlockSet found = parts.front().in(begin);
  for (auto part = parts.begin() + 1; part != parts.end() && !found.empty(); ++part)
    found &= part->only_among ? part->postings->read_among(begin, found, part->expected)
                              : part->in(begin);
  return found;
}

BlockSet BlockMatch::Node::in(Xapian::docid begin) {
  BlockSet found;
  switch (kind) {
    case Kind::nothing:
      break;
    case Kind::term:
      return postings->read(begin);
    case Kind::all:
      return all_in(begin);
    case Kind::any:
      for (Node& part : parts) found |= part.in(begin);
      break;
    case Kind::without:
      found = parts.front().in(begin);
      for (auto part = parts.begin() + 1; part != parts.end() && !found.empty(); ++part)
        found -= part->in(begin);
      break;
    case Kind::list:
      return listed_in(begin);
  }
  return found;
}

}  // namespace timtin::lowering
