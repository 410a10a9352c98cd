// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/block_match.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>

#include "query/expand/phrase_positions.h"

namespace timtin::lowering {

using Accept = std::function<bool(Xapian::docid)>;

struct BlockMatch::Node {
  enum class Kind : std::uint8_t { nothing, term, all, any, without, list, filter, positions };

  Kind kind = Kind::nothing;
  PostingCursor* postings = nullptr;             ///< of a term
  bool once = false;                             ///< nothing else in the match asks for the term
  std::vector<Node> parts{};                     ///< of `all`, the rarest first
  double expected = 0;                           ///< matches in a block
  const Documents* documents = nullptr;          ///< of a list
  std::size_t at = 0;                            ///< in them
  const Accept* accept = nullptr;                ///< of a filter
  std::shared_ptr<PhrasePositions> positions{};  ///< of a phrase, behind its places

  BlockSet in(Xapian::docid begin);
  BlockSet alone_in(Xapian::docid begin);

  /// Right for the documents of `wanted`, of which all postings that matter are read; of others as
  /// few as is cheap.
  BlockSet among(Xapian::docid begin, const BlockSet& wanted);

  void mark(const std::map<const PostingCursor*, unsigned>& times);

  /// Finds nothing by itself.
  bool is_asked() const { return kind == Kind::filter || kind == Kind::positions; }

  bool accepts(Xapian::docid begin, unsigned place) const {
    return positions ? positions->stand_in(begin, place) : (*accept)(begin + place);
  }
  BlockSet accepted(Xapian::docid begin, const BlockSet& candidates) const;

 private:
  template <typename In>
  BlockSet joined(Xapian::docid begin, const BlockSet* wanted, In in);
  BlockSet listed_in(Xapian::docid begin);
};

namespace {

using Query = Xapian::Query;

/// Phrases are filters of the articles that have all of their words.
bool has_filters(const Query& query) {
  if (query.get_type() == Query::OP_PHRASE || filter_of(query) != nullptr) return true;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    if (has_filters(query.get_subquery(i))) return true;
  return false;
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
    if (accepts(begin, place)) found.add(place);
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
    } else if (part->is_asked()) {
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
  if (is_asked()) return accepted(begin, wanted);
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

BlockMatch::Node BlockMatch::term_of(const std::string& term) {
  Node node;
  node.kind = Node::Kind::term;
  node.postings = &cursors_.of(term);
  node.expected = cursors_.expected(*node.postings);
  ++times_[node.postings];
  return node;
}

BlockMatch::Node BlockMatch::all_of_parts(std::vector<Node> parts) {
  Node node;
  node.kind = Node::Kind::all;
  node.parts = std::move(parts);
  if (std::all_of(node.parts.begin(), node.parts.end(), std::mem_fn(&Node::is_asked)))
    node.parts.push_back(term_of(""));  // all documents
  std::stable_sort(node.parts.begin(), node.parts.end(),
                   [](const Node& a, const Node& b) { return a.expected < b.expected; });
  node.expected = node.parts.front().expected;
  return node;
}

BlockMatch::Node BlockMatch::asked_of_all(Node asked) {
  std::vector<Node> parts;
  parts.push_back(std::move(asked));
  return all_of_parts(std::move(parts));
}

/// All its places, behind them how they stand.
BlockMatch::Node BlockMatch::places_of(const Query& phrase) {
  std::vector<Node> parts;
  std::vector<PhrasePositions::Place> places;
  for (std::size_t i = 0; i < phrase.get_num_subqueries(); ++i) {
    const Query place = phrase.get_subquery(i);
    places.emplace_back();
    for (auto term = place.get_terms_begin(); term != place.get_terms_end(); ++term)
      places.back().push_back(&cursors_.of(*term));
    parts.push_back(node_of(place));
  }
  Node positions;
  positions.kind = Node::Kind::positions;
  positions.positions =
      std::make_shared<PhrasePositions>(cursors_.database().all(), std::move(places));
  positions.expected = std::numeric_limits<double>::max();
  parts.push_back(std::move(positions));
  return all_of_parts(std::move(parts));
}

BlockMatch::Node BlockMatch::node_of(const Query& query) {
  Node node;
  switch (query.get_type()) {
    case Query::LEAF_MATCH_NOTHING:
      return node;
    case Query::LEAF_MATCH_ALL:
      return term_of("");  // which all documents have
    case Query::LEAF_TERM:
      return term_of(*query.get_terms_begin());
    case Query::LEAF_POSTING_SOURCE:
      if (const Documents* documents = documents_of(query)) return list_of(*documents);
      node.kind = Node::Kind::filter;
      node.accept = filter_of(query);
      node.expected = std::numeric_limits<double>::max();  // to be asked last
      return node;
    case Query::OP_PHRASE:
      return places_of(query);
    case Query::OP_AND:
    case Query::OP_OR:
    case Query::OP_AND_NOT:
      break;
    default:
      throw std::logic_error("BlockMatch: a query of another kind");
  }
  std::vector<Node> parts;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    parts.push_back(node_of(query.get_subquery(i)));
  if (query.get_type() == Query::OP_AND) return all_of_parts(std::move(parts));
  for (Node& part : parts) {
    if (part.is_asked()) part = asked_of_all(std::move(part));
    node.expected += part.expected;
  }
  node.kind = query.get_type() == Query::OP_OR ? Node::Kind::any : Node::Kind::without;
  if (node.kind == Node::Kind::without) node.expected = parts.front().expected;
  node.parts = std::move(parts);
  return node;
}

BlockMatch::BlockMatch(PostingCursors& cursors, const Query& query)
    : own_(cursors.database()), cursors_(has_filters(query) ? own_ : cursors) {
  read(query);
}

BlockMatch::BlockMatch(const Collection& database, const Query& query)
    : own_(database), cursors_(own_) {
  read(query);
}

void BlockMatch::read(const Query& query) {
  Node node = node_of(query);
  if (node.is_asked()) node = asked_of_all(std::move(node));
  root_ = std::make_unique<Node>(std::move(node));
  root_->mark(times_);
  hides_ = !cursors_.database().hidden().documents().empty();
  hidden_ = std::make_unique<Node>(list_of(cursors_.database().hidden().documents()));
}

BlockMatch::~BlockMatch() = default;

/// Of all other parts only the documents of the rarest one are looked at.
BlockSet BlockMatch::joined_in(Xapian::docid begin, std::size_t end) {
  std::vector<Node>& parts = root_->parts;
  BlockSet found = read_in(parts.front(), begin);
  for (std::size_t i = 1; i < end && !found.empty(); ++i) found &= parts[i].among(begin, found);
  return found;
}

/// Here alone what is hidden is taken away: of what an OR, an AND or an AND NOT makes of whole sets
/// it leaves what they make of sets without it.
BlockSet BlockMatch::read_in(Node& node, Xapian::docid begin) {
  BlockSet found = &cursors_ == &own_ ? node.alone_in(begin) : node.in(begin);
  if (hides_) found -= hidden_->in(begin);
  return found;
}

BlockSet BlockMatch::in(Xapian::docid begin) {
  if (root_->kind == Node::Kind::all) return joined_in(begin, root_->parts.size());
  return read_in(*root_, begin);
}

bool BlockMatch::any_in(Xapian::docid begin) {
  if (root_->kind != Node::Kind::all || !root_->parts.back().is_asked()) return !in(begin).empty();
  const Node& last = root_->parts.back();
  return joined_in(begin, root_->parts.size() - 1).any_of([&](unsigned place) {
    return last.accepts(begin, place);
  });
}

}  // namespace timtin::lowering
