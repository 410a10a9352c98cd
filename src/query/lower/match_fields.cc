// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `field:value` by the kind of the field.
#include <algorithm>

#include "index/terms.h"
#include "query/lower/document_list.h"
#include "query/lower/exact_fields.h"
#include "query/lower/match.h"
#include "query/lower/part_query.h"
#include "text/message.h"

namespace timtin::lowering {
namespace {

[[noreturn]] void no_word(const query::FieldValue& value) {
  throw Error(ErrorCode::usage,
              tr("there is no word in {}:“{}”", row_of(value.field).name, value.text),
              tr("for example {}", row_of(value.field).example));
}

bool stands_at(const std::vector<std::string>& forms, std::size_t at, const Pattern& pattern) {
  if (forms.size() - at < pattern.size()) return false;
  return std::equal(pattern.begin(), pattern.end(), forms.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const Alternatives& place, const std::string& form) {
                      return std::find(place.begin(), place.end(), form) != place.end();
                    });
}

bool stands_in_forms(const std::vector<std::string>& forms, const Pattern& pattern) {
  for (std::size_t at = 0; at < forms.size(); ++at)
    if (stands_at(forms, at, pattern)) return true;
  return false;
}

/// Where a value of `lead:` and `body:` must stand.
Evidence::Part part_of(Field field) {
  return field == Field::lead ? Evidence::Part::lead : Evidence::Part::body;
}

/// What it costs to read an article, in units of WorkLimit.
constexpr std::uint64_t record_cost = 300;

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
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
      return topic_query(value.text, vocabulary_.lexicons());
    case Field::document:
      return document_query(value.text);
    case Field::url:
      return url_query(value.text);
    case Field::id:
      return id_query(vocabulary_.database(), value.text);
    case Field::cluster:
      return cluster_query(vocabulary_.database(), value.text);
    default:
      return zone(value, positive);
  }
}

std::vector<Pattern> Match::value_patterns(const query::FieldValue& value, const UnitRule& rule) {
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
  const std::vector<Pattern> patterns = value_patterns(value, rule);
  if (value.field == Field::title) mark(patterns, positive, rule, Evidence::Part::title);
  if (value.field == Field::official) mark(patterns, positive, rule);
  return phrases(row_of(value.field).prefix, patterns, rule);
}

Xapian::Query Match::in_part(const query::FieldValue& value, bool positive) {
  const UnitRule rule = vocabulary_.unit_rule(value.marks, value.text, positive);
  const std::vector<Pattern> patterns = value_patterns(value, rule);
  const Evidence::Part part = part_of(value.field);
  mark(patterns, positive, rule, part);
  count(patterns);
  for (const Pattern& pattern : patterns) charge(pattern, 2);  // its words, and marks of the part
  return also_plain(patterns, rule, [&](const std::vector<Pattern>& forms) {
    Queries queries;
    for (const Pattern& pattern : forms) queries.push_back(part_query(lists_, pattern, part));
    return any_of(queries);
  });
}

/// The post as it is compared, from its beginning; written-out abbreviations are as written.
Pattern Match::post_pattern(std::string_view post, const UnitRule& rule) {
  const auto readings = position_readings(post, vocabulary_.lexicons(), vocabulary_.analyzer());
  Pattern pattern;
  if (readings.empty()) return pattern;
  for (const std::string& form : readings.front())
    pattern.push_back(vocabulary_.alternatives(
        form, has_marks(form) && !has_marks(post) ? rule.as_typed() : rule));
  return pattern;
}

Xapian::Query Match::position(std::string_view post, const query::FieldValue& value,
                              bool positive) {
  const UnitRule rule = vocabulary_.unit_rule(value.marks, post, positive);
  Pattern pattern;
  if (value.prefix) {
    pattern = vocabulary_.prefix_pattern(post, rule, row_of(Field::position).prefix);
  } else {
    pattern = post_pattern(post, rule);
  }
  if (pattern.empty()) no_word(value);
  if (pattern.back().empty()) return Xapian::Query::MatchNothing;
  mark(vocabulary_.patterns(post, rule), positive && !value.prefix, rule);
  pattern.insert(pattern.begin(), Alternatives{std::string(record_start)});
  return phrases(row_of(Field::position).prefix, {pattern}, rule);
}

/// `NAME` or `NAME/POST`: this person in this post, in one record of the article.
Xapian::Query Match::official(const query::FieldValue& value, bool positive) {
  const std::size_t stroke = value.text.find('/');
  if (stroke == std::string::npos || value.prefix) return zone(value, positive);
  const std::string_view text = value.text;
  const std::string_view name = trimmed(text.substr(0, stroke));
  const std::string_view post = trimmed(text.substr(stroke + 1));
  if (name.empty()) return position(post, value, positive);
  const query::FieldValue person{Field::official, std::string(name), value.marks};
  if (post.empty()) return zone(person, positive);
  const Xapian::Query candidates = zone(person, positive) & position(post, value, positive);
  const UnitRule name_rule = vocabulary_.unit_rule(value.marks, name, positive);
  const UnitRule post_rule = vocabulary_.unit_rule(value.marks, post, positive);
  const HolderPatterns typed{vocabulary_.patterns(name, name_rule), post_pattern(post, post_rule)};
  HolderPatterns plain = typed;
  if (name_rule.plain_in_unaccented) {
    for (Pattern& pattern : plain.names) pattern = with_plain_forms(pattern);
    plain.post = with_plain_forms(plain.post);
  }
  return filtered(vocabulary_.database(), candidates, [&](Xapian::docid document) {
    limit_.charge(record_cost);
    const Article article = vocabulary_.snapshot().article(document);
    const bool unaccented =
        std::find(article.flags.begin(), article.flags.end(), "unaccented") != article.flags.end();
    return holds_post(article, unaccented ? plain : typed);
  });
}

bool Match::holds_post(const Article& article, const HolderPatterns& wanted) {
  const auto is_post = [&](const std::string& position) {
    const auto readings =
        position_readings(position, vocabulary_.lexicons(), vocabulary_.analyzer());
    return std::any_of(readings.begin(), readings.end(),
                       [&](const auto& reading) { return stands_at(reading, 0, wanted.post); });
  };
  return std::any_of(
      article.officials.begin(), article.officials.end(), [&](const Official& official) {
        const std::vector<std::string> forms = vocabulary_.forms_of(official.name);
        return std::any_of(wanted.names.begin(), wanted.names.end(),
                           [&](const Pattern& name) { return stands_in_forms(forms, name); }) &&
               std::any_of(official.positions.begin(), official.positions.end(), is_post);
      });
}

}  // namespace timtin::lowering
