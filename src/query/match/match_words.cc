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

/// Neighbouring words: abbreviations among them are read both ways.
void Match::add_words(std::span<const Node> words, bool positive, bool top, Parts& parts) {
  while (!words.empty()) {
    const auto& word = std::get<query::Word>(words.front().value);
    if (vocabulary_.bare_rule(word.marks, positive).abbreviations) {
      words = words.subspan(add_segment(words, top, parts));
      continue;
    }
    if (top) {
      add_optional_word(word, positive, parts);
    } else if (const OptionalQuery query = bare_word(word, positive)) {
      parts.required.push_back(*query);
    }
    words = words.subspan(1);
  }
}

/// The first word, or as many as are another form of an abbreviation: all of them, or that other
/// form as a phrase. Returns how many.
std::size_t Match::add_segment(std::span<const Node> words, bool top, Parts& parts) {
  std::vector<std::string> forms;
  std::vector<std::size_t> ends;  // in `forms`, by word
  const UnitRule rule =
      vocabulary_.bare_rule(std::get<query::Word>(words.front().value).marks, true);
  for (const Node& node : words) {
    const auto& word = std::get<query::Word>(node.value);
    if (!vocabulary_.bare_rule(word.marks, true).abbreviations) break;
    const std::vector<std::string>& more = vocabulary_.forms_of(word.text);
    forms.insert(forms.end(), more.begin(), more.end());
    ends.push_back(forms.size());
  }
  std::size_t length = 1;
  std::vector<Pattern> others;
  for (const Lexicons::Expansion& other :
       vocabulary_.abbreviations().expansions(forms, 0, rule.marks == Marks::ignore)) {
    const auto end = std::find(ends.begin(), ends.end(), other.length);
    if (end == ends.end()) continue;
    const auto covered = static_cast<std::size_t>(end - ends.begin()) + 1;
    if (covered < length) continue;
    if (covered > length) others.clear();
    length = covered;
    Pattern& pattern = others.emplace_back();
    for (const std::string& form : other.forms) pattern.push_back({form});
  }
  Queries typed, either;
  for (const Node& node : words.first(length)) {
    const auto& word = std::get<query::Word>(node.value);
    if (top) {
      add_optional_word(word, true, parts);
    } else if (const OptionalQuery query = bare_word(word, true)) {
      typed.push_back(*query);
    }
  }
  if (!others.empty()) {
    highlight(others, true, rule);
    either.push_back(phrases("", others, rule.as_typed()));
  }
  if (top) {
    parts.optional.insert(parts.optional.end(), either.begin(), either.end());
  } else if (!typed.empty()) {
    either.push_back(all_of(typed));
    parts.required.push_back(any_of(either));
  }
  return length;
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
