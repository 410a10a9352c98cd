// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Operators, and what is common to all leaves.
#include "query/match/match.h"

#include <algorithm>

#include "index/layout.h"
#include "index/terms.h"
#include "query/expand/phrase.h"
#include "query/match/date_query.h"
#include "text/message.h"

namespace timtin::lowering {

using query::Node;

// No phrase reaches from one record of a zone into the next.
static_assert(record_gap > max_phrase_words);

struct Match::Visitor {
  Match& match;
  const Node& node;
  bool positive;

  OptionalQuery operator()(const query::Word&) const {
    Parts parts;
    match.add_words({&node, 1}, positive, false, parts);
    return combined(parts);
  }
  OptionalQuery operator()(const query::Prefix& prefix) const {
    return match.prefix(prefix, positive);
  }
  OptionalQuery operator()(const query::Phrase& phrase) const {
    return match.phrase(phrase, positive);
  }
  OptionalQuery operator()(const query::Near& near) const { return match.near(near, positive); }
  OptionalQuery operator()(const query::FieldValue& value) const {
    return match.field(value, positive);
  }
  OptionalQuery operator()(const query::Dates& dates) const {
    return dates.field == Field::added ? added_query(match.vocabulary_.database(), dates.range)
                                       : date_query(match.vocabulary_.snapshot(), dates.range);
  }
  OptionalQuery operator()(const query::Like& like) const { return match.like(like, positive); }
  OptionalQuery operator()(const query::Everything&) const { return Xapian::Query::MatchAll; }
  OptionalQuery operator()(const query::And& both) const {
    return match.conjunction(both.children, positive, false);
  }
  OptionalQuery operator()(const query::Or& either) const {
    return match.disjunction(either.children, positive);
  }
  OptionalQuery operator()(const query::Not& negation) const {
    return match.negation(negation.child.front());
  }
};

namespace {

/// What --match=any makes optional at the top level.
bool is_optional(const Node& node) {
  return std::holds_alternative<query::Word>(node.value) ||
         std::holds_alternative<query::Prefix>(node.value) ||
         std::holds_alternative<query::Phrase>(node.value) ||
         std::holds_alternative<query::Near>(node.value);
}

}  // namespace

Xapian::Query Match::lower(const Node& tree) {
  const auto* both = std::get_if<query::And>(&tree.value);
  const bool any = options_.match == MatchMode::any && (both != nullptr || is_optional(tree));
  const OptionalQuery query =
      any ? conjunction(both ? both->children : std::vector{tree}, true, true) : node(tree, true);
  if (!query) throw Error(ErrorCode::usage, tr("the query has no word that could be searched for"));
  return *query;
}

Match::OptionalQuery Match::node(const Node& node, bool positive) {
  return std::visit(Visitor{*this, node, positive}, node.value);
}

Match::OptionalQuery Match::negation(const Node& child) {
  const OptionalQuery query = node(child, false);
  if (!query) return std::nullopt;
  return Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll, *query);
}

Match::OptionalQuery Match::disjunction(const std::vector<Node>& children, bool positive) {
  Queries queries;
  for (const Node& child : children)
    if (const OptionalQuery query = node(child, positive)) queries.push_back(*query);
  if (queries.empty()) return std::nullopt;
  return any_of(queries);
}

/// `top`: under --match=any its words are optional.
Match::OptionalQuery Match::conjunction(const std::vector<Node>& children, bool positive,
                                        bool top) {
  Parts parts;
  for (std::size_t begin = 0; begin < children.size();) {
    std::size_t end = begin;
    while (end < children.size() && std::holds_alternative<query::Word>(children[end].value)) ++end;
    if (end > begin) {
      add_words(std::span(children).subspan(begin, end - begin), positive, top, parts);
      begin = end;
    } else {
      add_part(children[begin++], positive, top, parts);
    }
  }
  return combined(parts);
}

void Match::add_part(const Node& child, bool positive, bool top, Parts& parts) {
  if (const auto* negation = std::get_if<query::Not>(&child.value)) {
    if (const OptionalQuery query = node(negation->child.front(), false))
      parts.forbidden.push_back(*query);
  } else if (const OptionalQuery query = node(child, positive)) {
    (top && is_optional(child) ? parts.optional : parts.required).push_back(*query);
  }
}

Match::OptionalQuery Match::combined(const Parts& parts) {
  if (parts.required.empty() && parts.optional.empty() && parts.forbidden.empty())
    return std::nullopt;
  Queries required = parts.required;
  if (!parts.optional.empty()) required.push_back(any_of(parts.optional));
  const Xapian::Query wanted = all_of(required);
  if (parts.forbidden.empty()) return wanted;
  return Xapian::Query(Xapian::Query::OP_AND_NOT, wanted, any_of(parts.forbidden));
}

Xapian::Query Match::also_plain(
    const std::vector<Pattern>& patterns, const UnitRule& rule,
    const std::function<Xapian::Query(const std::vector<Pattern>&)>& make) const {
  Xapian::Query query = make(patterns);
  if (!rule.plain_in_unaccented || !vocabulary_.has_unaccented()) return query;
  std::vector<Pattern> plain;
  plain.reserve(patterns.size());
  for (const Pattern& pattern : patterns) plain.push_back(with_plain_forms(pattern));
  if (plain == patterns) return query;
  const Xapian::Query unaccented(field_term(flag_prefix, "unaccented"));
  return query | (make(plain) & unaccented);
}

Xapian::Query Match::phrases(std::string_view prefix, const std::vector<Pattern>& patterns,
                             const UnitRule& rule) {
  count(patterns);
  // The terms of fields are few.
  if (prefix.empty())
    for (const Pattern& pattern : patterns) charge(pattern);
  return also_plain(patterns, rule, [&](const std::vector<Pattern>& forms) {
    Queries queries;
    for (const Pattern& pattern : forms)
      queries.push_back(phrase_query(vocabulary_.snapshot(), prefix, pattern));
    return any_of(queries);
  });
}

void Match::count(const std::vector<Pattern>& patterns) {
  for (const Pattern& pattern : patterns) {
    if (pattern.size() > max_phrase_words)
      throw Error(ErrorCode::usage,
                  tr("a phrase has {} syllables; {} is the most", pattern.size(), max_phrase_words),
                  tr("search for a part of it"));
    terms_ += count_terms(pattern);
  }
  if (terms_ > max_expanded_terms)
    throw Error(ErrorCode::usage,
                tr("the words of the query stand for more than {} spellings", max_expanded_terms),
                tr("type fewer words, or type them with their marks"));
}

void Match::charge(const Pattern& pattern) {
  const double articles = vocabulary_.snapshot().articles();
  double candidates = articles, lists = 0;
  for (const Alternatives& place : pattern) {
    double postings = 0;
    for (const std::string& form : place) postings += vocabulary_.frequency(form);
    if (pattern.size() == 1) return limit_.charge(static_cast<std::uint64_t>(postings));
    candidates = std::min(candidates, postings);
    lists += std::max(1., postings / articles);
  }
  constexpr double stream_cost = 4;  // measured, in postings
  limit_.charge(static_cast<std::uint64_t>(candidates * (lists + stream_cost)));
}

void Match::highlight(const std::vector<Pattern>& patterns, bool positive, const UnitRule& rule,
                      std::optional<Evidence::Part> part) {
  if (!positive) return;
  for (const Pattern& pattern : patterns) {
    const bool known =
        std::any_of(highlights_.begin(), highlights_.end(), [&](const Highlight& other) {
          return other.syllables == pattern && other.part == part &&
                 other.plain_in_unaccented == rule.plain_in_unaccented;
        });
    if (!known) highlights_.push_back({pattern, 1, part, rule.plain_in_unaccented});
  }
}

void Match::add_reading(std::string_view typed, const Pattern& pattern) {
  const bool open = pattern.size() == 1 && pattern[0].size() > 1;
  const bool known = std::any_of(readings_.begin(), readings_.end(),
                                 [&](const Reading& reading) { return reading.typed == typed; });
  if (open && !known) readings_.push_back({std::string(typed), pattern[0]});
}

}  // namespace timtin::lowering
