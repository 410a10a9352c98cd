// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/block_match.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace timtin::lowering {

using Accept = std::function<bool(Xapian::docid)>;

struct BlockMatch::Node {
  enum class Kind : std::uint8_t { nothing, term, all, any, without, list, filter };

  Kind kind = Kind::nothing;
  PostingCursor* postings = nullptr;     ///< of a term
  bool once = false;                     ///< nothing else in the match asks for the term
  std::vector<Node> parts{};             ///< of `all`, the rarest first
  double expected = 0;                   ///< matches in a block
  const Documents* documents = nullptr;  ///< of a list
  std::size_t at = 0;                    ///< in them
  const Accept* accept = nullptr;        ///< of a filter

  BlockSet in(Xapian::docid begin);
  BlockSet alone_in(Xapian::docid begin);

  /// Right for the documents of `wanted`, of which all postings that matter are read; of others as
  /// few as is cheap.
  BlockSet among(Xapian::docid begin, const BlockSet& wanted);

  void mark(const std::map<const PostingCursor*, unsigned>& times);

 private:
  template <typename In>
  BlockSet joined(Xapian::docid begin, const BlockSet* wanted, In in);
  BlockSet listed_in(Xapian::docid begin);
  BlockSet accepted(Xapian::docid begin, const BlockSet& candidates) const;
};

namespace {

using Query = Xapian::Query;

bool is_of_terms_and_filters(const Query& query);

bool has_filters(const Query& query) {
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    const Query part = query.get_subquery(i);
    if (filter_of(part) != nullptr || has_filters(part)) return true;
  }
  return false;
}

/// Terms, lists, and what joins them.
bool is_of_terms(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING:
      return true;
    case Query::LEAF_POSTING_SOURCE:
      return documents_of(query) != nullptr;
    case Query::OP_AND:
      return is_of_terms_and_filters(query);
    case Query::OP_OR:
    case Query::OP_AND_NOT:
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        if (!is_of_terms(query.get_subquery(i))) return false;
      return true;
    default:
      return false;
  }
}

/// An AND of which something finds what its filters are asked about.
bool is_of_terms_and_filters(const Query& query) {
  std::size_t filters = 0;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    const Query part = query.get_subquery(i);
    if (filter_of(part) != nullptr)
      ++filters;
    else if (!is_of_terms(part))
      return false;
  }
  return filters < query.get_num_subqueries();
}

}  // namespace

BlockSet BlockMatch::Node::listed_in(Xapian::docid begin) {
  BlockSet found;
  const Documents& all = *documents;
  while (at < all.size() && all[at] < begin) ++at;
  for (std::size_t i = at; i < all.size() && all[i] - begin < block_size; ++i)
    found.add(all[i] - begin);
  return found;
}

BlockSet BlockMatch::Node::accepted(Xapian::docid begin, const BlockSet& candidates) const {
  BlockSet found;
  candidates.for_each([&](unsigned place) {
    if ((*accept)(begin + place)) found.add(place);
  });
  return found;
}

/// By what `in` finds of each part. Filters, the last parts, are asked about what is wanted, if
/// anything is.
template <typename In>
BlockSet BlockMatch::Node::joined(Xapian::docid begin, const BlockSet* wanted, In in) {
  if (kind == Kind::list) return listed_in(begin);
  BlockSet found;
  if (parts.empty()) return found;
  found = in(parts.front());
  for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
    if (kind == Kind::any) {
      found |= in(*part);
    } else if (found.empty()) {
      break;
    } else if (part->kind == Kind::filter) {
      if (wanted != nullptr) found &= *wanted;
      found = part->accepted(begin, found);
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
  return joined(begin, nullptr, [&](Node& part) { return part.in(begin); });
}

/// Where nobody else reads the postings, of an AND only what its rarest part leaves is looked at.
BlockSet BlockMatch::Node::alone_in(Xapian::docid begin) {
  if (kind != Kind::all)
    return kind == Kind::term
               ? postings->read(begin)
               : joined(begin, nullptr, [&](Node& part) { return part.alone_in(begin); });
  BlockSet found = parts.front().alone_in(begin);
  for (auto part = parts.begin() + 1; part != parts.end() && !found.empty(); ++part)
    found &= part->among(begin, found);
  return found;
}

BlockSet BlockMatch::Node::among(Xapian::docid begin, const BlockSet& wanted) {
  if (kind == Kind::filter) return accepted(begin, wanted);
  if (kind == Kind::term)
    return once ? postings->read_among(begin, wanted, expected) : postings->read(begin);
  return joined(begin, &wanted, [&](Node& part) { return part.among(begin, wanted); });
}

void BlockMatch::Node::mark(const std::map<const PostingCursor*, unsigned>& times) {
  if (kind == Kind::term) once = times.at(postings) == 1;
  for (Node& part : parts) part.mark(times);
}

BlockMatch::Node BlockMatch::list_of(const Documents& documents) const {
  Node node;
  node.kind = Node::Kind::list;
  node.documents = &documents;
  node.expected = double{block_size} * static_cast<double>(documents.size()) /
                  (1. + cursors_.database().get_lastdocid());
  return node;
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
    case Query::LEAF_POSTING_SOURCE:
      if (const Documents* documents = documents_of(query)) return list_of(*documents);
      node.kind = Node::Kind::filter;
      node.accept = filter_of(query);
      node.expected = std::numeric_limits<double>::max();  // to be asked last
      return node;
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

BlockMatch::BlockMatch(PostingCursors& cursors, const Query& query)
    : own_(cursors.database()), cursors_(has_filters(query) ? own_ : cursors) {
  if (is_of_terms(query)) {
    root_ = std::make_unique<Node>(node_of(query));
    root_->mark(times_);
    return;
  }
  documents_ = matching_documents(cursors.database(), query);
  root_ = std::make_unique<Node>(list_of(documents_));
}

BlockMatch::~BlockMatch() = default;

/// Of all other parts only the documents of the rarest one are looked at.
BlockSet BlockMatch::in(Xapian::docid begin) {
  if (&cursors_ == &own_) return root_->alone_in(begin);
  if (root_->kind != Node::Kind::all) return root_->in(begin);
  BlockSet found = root_->parts.front().in(begin);
  for (auto part = root_->parts.begin() + 1; part != root_->parts.end() && !found.empty(); ++part)
    found &= part->among(begin, found);
  return found;
}

}  // namespace timtin::lowering
