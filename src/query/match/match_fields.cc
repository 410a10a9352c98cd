// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `field:value` by the kind of the field.
#include <algorithm>

#include "index/terms.h"
#include "query/expand/document_list.h"
#include "query/expand/official_patterns.h"
#include "query/expand/phrase.h"
#include "query/expand/source_names.h"
#include "query/match/exact_fields.h"
#include "query/match/match.h"
#include "query/parse/code_points.h"
#include "text/message.h"

namespace timtin::lowering {
namespace {

[[noreturn]] void no_word(const query::FieldValue& value) {
  throw Error(ErrorCode::usage,
              tr("there is no word in {}:“{}”", row_of(value.field).name, value.text),
              tr("for example {}", row_of(value.field).example));
}

/// Where a value of `lead:` and `body:` must stand.
Evidence::Part part_of(Field field) {
  return field == Field::lead ? Evidence::Part::lead : Evidence::Part::body;
}

}  // namespace

Xapian::Query Match::field(const query::FieldValue& value, bool positive) {
  switch (value.field) {
    case Field::lead:
    case Field::body:
      return in_part(value, positive);
    case Field::official:
      return official(value, positive);
    case Field::position:
      return position(value.text, value, positive);
    case Field::topic:
      return topic_query(vocabulary_.snapshot(), value.text, vocabulary_.lexicons());
    case Field::document:
      return document_query(value.text);
    case Field::url:
      return url_query(value.text);
    case Field::id:
      return id_query(vocabulary_.snapshot(), value.text);
    case Field::cluster:
      return cluster_query(vocabulary_.snapshot(), value.text);
    default:
      return zone(value, positive);
  }
}

std::vector<Pattern> Match::value_patterns(const query::FieldValue& value, const UnitRule& rule) {
  if (query::has_star(value.text)) {
    Pattern pattern = vocabulary_.starred_pattern(value.text, rule, row_of(value.field).prefix);
    if (pattern.empty()) no_word(value);
    if (has_empty_place(pattern)) return {};
    return {std::move(pattern)};
  }
  if (!value.prefix) {
    std::vector<Pattern> patterns = vocabulary_.patterns(value.text, rule);
    if (patterns.empty()) no_word(value);
    return patterns;
  }
  Pattern pattern = vocabulary_.prefix_pattern(value.text, rule, row_of(value.field).prefix);
  if (pattern.empty()) no_word(value);
  if (pattern.back().empty()) return {};
  return {std::move(pattern)};
}

Xapian::Query Match::zone(const query::FieldValue& value, bool positive) {
  const UnitRule rule = vocabulary_.unit_rule(value.marks, value.text, positive);
  std::vector<Pattern> patterns = value_patterns(value, rule);
  if (value.field == Field::source && !value.prefix && rule.abbreviations)
    for (const std::string& name : other_names_of_source(value.text, rule, vocabulary_))
      patterns.push_back(vocabulary_.pattern(name, rule.as_typed()));
  if (value.field == Field::title) highlight(patterns, positive, rule, Evidence::Part::title);
  if (value.field == Field::official) highlight(patterns, positive, rule);
  return phrases(row_of(value.field).prefix, patterns, rule);
}

Xapian::Query Match::in_part(const query::FieldValue& value, bool positive) {
  const UnitRule rule = vocabulary_.unit_rule(value.marks, value.text, positive);
  const std::vector<Pattern> patterns = value_patterns(value, rule);
  const Evidence::Part part = part_of(value.field);
  highlight(patterns, positive, rule, part);
  count(patterns);
  for (const Pattern& pattern : patterns) charge(pattern);
  return also_plain(patterns, rule, [&](const std::vector<Pattern>& forms) {
    Queries queries;
    for (const Pattern& pattern : forms)
      queries.push_back(part_query(vocabulary_.snapshot(), part, pattern));
    return any_of(queries);
  });
}

Xapian::Query Match::position(std::string_view post, const query::FieldValue& value,
                              bool positive) {
  const UnitRule rule = vocabulary_.unit_rule(value.marks, post, positive);
  std::vector<Pattern> patterns;
  if (value.prefix) {
    patterns.push_back(vocabulary_.prefix_pattern(post, rule, row_of(Field::position).prefix));
    if (patterns.front().empty()) patterns.clear();
  } else {
    patterns = post_patterns(post, rule, vocabulary_);
  }
  if (patterns.empty()) no_word(value);
  if (has_empty_place(patterns.front())) return Xapian::Query::MatchNothing;
  const bool as_typed = !value.prefix && !query::has_star(post);
  highlight(vocabulary_.patterns(post, rule), positive && as_typed, rule);
  for (Pattern& pattern : patterns)
    pattern.insert(pattern.begin(), Alternatives{std::string(record_start)});
  return phrases(row_of(Field::position).prefix, patterns, rule);
}

}  // namespace timtin::lowering
