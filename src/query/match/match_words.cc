// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Bare words, phrases and `~N`: they see the general terms.
#include <algorithm>

#include "query/expand/phrase.h"
#include "query/match/match.h"
#include "query/parse/code_points.h"
#include "text/message.h"

namespace timtin::lowering {

using query::Node;

/// Neighbouring words: those of one rule are read in all the ways in which they may be written.
void Match::add_words(std::span<const Node> words, bool positive, bool top, Parts& parts) {
  const auto rule_of = [&](const Node& node) {
    return vocabulary_.bare_rule(std::get<query::Word>(node.value).marks, positive);
  };
  while (!words.empty()) {
    const auto& word = std::get<query::Word>(words.front().value);
    const UnitRule rule = rule_of(words.front());
    std::size_t length = 1;
    if (rule.abbreviations) {
      while (length < words.size() && rule_of(words[length]) == rule) ++length;
      add_ways(words.first(length), top, parts);
    } else if (top) {
      add_optional_word(word, positive, parts);
    } else if (const OptionalQuery query = bare_word(word, positive)) {
      parts.required.push_back(*query);
    }
    words = words.subspan(length);
  }
}

void Match::add_ways(std::span<const Node> words, bool top, Parts& parts) {
  std::vector<std::string_view> texts;
  for (const Node& node : words) texts.push_back(std::get<query::Word>(node.value).text);
  const UnitRule rule =
      vocabulary_.bare_rule(std::get<query::Word>(words.front().value).marks, true);
  const Vocabulary::Written written = vocabulary_.written(texts, rule);
  const WordWays ways = ways_of_words(written.forms, written.ends, written.others);
  if (top) return add_optional_ways(ways, words, rule, parts);
  if (ways.kind != WordWays::Kind::all) return parts.required.push_back(way(ways, words, rule));
  for (const WordWays& part : ways.parts) parts.required.push_back(way(part, words, rule));
}

Xapian::Query Match::way(const WordWays& ways, std::span<const Node> words, const UnitRule& rule) {
  if (ways.kind == WordWays::Kind::word)
    return *bare_word(std::get<query::Word>(words[ways.word].value), true);
  if (ways.kind == WordWays::Kind::phrase) return other_way(ways.phrase, rule);
  Queries parts;
  for (const WordWays& part : ways.parts) parts.push_back(way(part, words, rule));
  return ways.kind == WordWays::Kind::all ? all_of(parts) : any_of(parts);
}

Xapian::Query Match::other_way(const Variant& phrase, const UnitRule& rule) {
  const std::vector<Pattern> pattern{vocabulary_.pattern(phrase, rule)};
  highlight(pattern, true, rule);
  return phrases("", pattern, rule.as_typed());
}

/// Under --match=any.
void Match::add_optional_ways(const WordWays& ways, std::span<const Node> words,
                              const UnitRule& rule, Parts& parts) {
  if (ways.kind == WordWays::Kind::word)
    add_optional_word(std::get<query::Word>(words[ways.word].value), true, parts);
  if (ways.kind == WordWays::Kind::phrase) parts.optional.push_back(other_way(ways.phrase, rule));
  for (const WordWays& part : ways.parts) add_optional_ways(part, words, rule, parts);
}

Match::OptionalQuery Match::bare_word(const query::Word& word, bool positive) {
  const UnitRule rule = vocabulary_.bare_rule(word.marks, positive);
  const Pattern pattern = vocabulary_.pattern(word.text, rule);
  if (pattern.empty()) return std::nullopt;
  return stands(word, pattern, rule, positive);
}

/// Under --match=any; a word that is there already changes nothing.
void Match::add_optional_word(const query::Word& word, bool positive, Parts& parts) {
  const UnitRule rule = vocabulary_.bare_rule(word.marks, positive);
  Pattern pattern = vocabulary_.pattern(word.text, rule);
  if (pattern.empty()) return;
  add_candidates(pattern);
  if (parts.words.insert(pattern).second)
    parts.optional.push_back(*stands(word, pattern, rule, positive));
}

Match::OptionalQuery Match::stands(const query::Word& word, const Pattern& pattern,
                                   const UnitRule& rule, bool positive) {
  highlight({pattern}, positive, rule);
  if (positive) add_reading(word.text, pattern);
  return phrases("", {pattern}, rule);
}

void Match::add_candidates(Pattern& pattern) const {
  for (Alternatives& place : pattern) {
    const auto posterior = posteriors_.find(place.front());
    if (posterior == posteriors_.end()) continue;
    for (const auto& [probability, form] : posterior->second)
      if (std::find(place.begin(), place.end(), form) == place.end()) place.push_back(form);
  }
}

Match::OptionalQuery Match::prefix(const query::Prefix& prefix, bool positive) {
  const UnitRule rule = vocabulary_.bare_rule(Marks::smart, positive);
  const Pattern pattern = vocabulary_.prefix_pattern(prefix.text, rule);
  if (pattern.empty()) return std::nullopt;
  if (pattern.back().empty()) return Xapian::Query::MatchNothing;
  highlight({pattern}, positive, {});
  return phrases("", {pattern}, {Marks::exact, false, false});
}

Match::OptionalQuery Match::phrase(const query::Phrase& phrase, bool positive) {
  const UnitRule rule = vocabulary_.unit_rule(phrase.marks, phrase.text, positive);
  if (query::has_star(phrase.text)) return starred_phrase(phrase.text, rule, positive);
  const std::vector<Pattern> patterns = vocabulary_.patterns(phrase.text, rule);
  if (patterns.empty()) return std::nullopt;
  highlight(patterns, positive, rule);
  return phrases("", patterns, rule);
}

/// Abbreviations in it stay as they are.
Match::OptionalQuery Match::starred_phrase(std::string_view text, const UnitRule& rule,
                                           bool positive) {
  const Pattern pattern = vocabulary_.starred_pattern(text, rule);
  if (pattern.empty()) return std::nullopt;
  if (has_empty_place(pattern)) return Xapian::Query::MatchNothing;
  highlight({pattern}, positive, {});
  return phrases("", {pattern}, {Marks::exact, false, false});
}

Match::OptionalQuery Match::near(const query::Near& near, bool positive) {
  const UnitRule rule = vocabulary_.unit_rule(Marks::smart, near.text, positive);
  std::vector<Pattern> words;
  std::size_t syllables = 0;
  for (const std::string_view text : query::words_of(near.text)) {
    Pattern word = vocabulary_.pattern(text, rule);
    if (word.empty()) continue;
    syllables += word.size();
    words.push_back(std::move(word));
  }
  if (words.empty()) return std::nullopt;
  if (syllables > near.distance)
    throw Error(ErrorCode::usage,
                tr("{} syllables cannot stand within {}", syllables, near.distance),
                tr("write a greater number: \"{}\"~{}", near.text, syllables));
  highlight(words, positive, rule);
  count(words);
  Pattern places;
  for (const Pattern& word : words) places.insert(places.end(), word.begin(), word.end());
  charge(places);
  return also_plain(words, rule, [&](const std::vector<Pattern>& forms) {
    return near_query(vocabulary_.snapshot(), forms, near.distance);
  });
}

}  // namespace timtin::lowering
