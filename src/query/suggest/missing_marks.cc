// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/missing_marks.h"

#include <algorithm>

#include "query/expand/document_list.h"
#include "query/expand/half_typed.h"
#include "query/expand/phrase.h"

namespace timtin::lowering {
namespace {

constexpr unsigned max_pairs = 8;
/// One in so many articles with the rarer word of a usual pair has them side by side.
constexpr Xapian::doccount usual_share = 50;

bool is_half_typed(const QueryWord& word) { return word.bare && word.rule.marks == Marks::exact; }

/// Some article has the pair, with these marks or other ones.
bool stand_together(const std::string& first, const std::string& second, Marks marks,
                    Vocabulary& vocabulary) {
  const UnitRule rule{marks, false, false};
  const Pattern pair{vocabulary.alternatives(first, rule), vocabulary.alternatives(second, rule)};
  return has_phrase(vocabulary.snapshot(), "", pair);
}

/// The two are often neighbours where they are at all: no chance meeting.
bool is_usual(const std::string& first, const std::string& second, Vocabulary& vocabulary) {
  const Xapian::doccount rarer =
      std::min(vocabulary.frequency(first), vocabulary.frequency(second));
  const Xapian::doccount pairs = count_phrases(vocabulary.snapshot(), "", {{first}, {second}});
  return pairs * usual_share >= rarer;
}

/// The reading of a pair that most articles have, or nothing. What is right stays.
std::vector<std::string> fuller_pair(const std::string& first, const std::string& second,
                                     bool first_is_right, bool second_is_right,
                                     Vocabulary& vocabulary) {
  const auto places = [&](const std::string& form, bool is_right) {
    return vocabulary.alternatives(form, {is_right ? Marks::exact : Marks::partial, false, false});
  };
  const auto found =
      phrases_found(vocabulary.snapshot(), "",
                    {places(first, first_is_right), places(second, second_is_right)}, 1);
  if (found.empty()) return {};
  const std::size_t space = found.front().find(' ');
  std::vector<std::string> pair{found.front().substr(0, space), found.front().substr(space + 1)};
  return is_usual(pair[0], pair[1], vocabulary) ? pair : std::vector<std::string>();
}

}  // namespace

std::vector<Edit> missing_marks(const std::vector<QueryWord>& words, Vocabulary& vocabulary) {
  std::vector<std::string> forms;
  forms.reserve(words.size());
  for (const QueryWord& word : words) forms.push_back(word.form.matching);
  const auto together = [&](std::size_t i) {
    return stand_together(forms[i], forms[i + 1], Marks::exact, vocabulary);
  };
  unsigned pairs = 0;
  for (std::size_t i = 0; i + 1 < words.size() && pairs < max_pairs; ++i) {
    if (!is_pair(words, i) || !is_half_typed(words[i]) || !is_half_typed(words[i + 1])) continue;
    ++pairs;
    if (together(i) || !stand_together(forms[i], forms[i + 1], Marks::ignore, vocabulary)) continue;
    // A word that stands beside its other neighbour is right as it is typed.
    const bool first_is_right = i > 0 && is_pair(words, i - 1) && together(i - 1);
    const bool second_is_right = is_pair(words, i + 1) && together(i + 1);
    if (first_is_right && second_is_right) continue;
    const std::vector<std::string> pair =
        fuller_pair(forms[i], forms[i + 1], first_is_right, second_is_right, vocabulary);
    if (!pair.empty()) std::copy(pair.begin(), pair.end(), forms.begin() + std::ptrdiff_t(i));
  }
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (forms[i] != words[i].form.matching)
      edits.push_back({words[i].begin, words[i].end, forms[i]});
  return edits;
}

}  // namespace timtin::lowering
