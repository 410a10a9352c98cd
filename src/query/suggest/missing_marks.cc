// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/missing_marks.h"

#include "query/expand/document_list.h"
#include "query/expand/half_typed.h"
#include "query/expand/phrase.h"

namespace timtin::lowering {
namespace {

constexpr unsigned max_pairs = 8;

bool is_half_typed(const QueryWord& word) { return word.bare && word.rule.marks == Marks::exact; }

/// Some article has the pair, with these marks or other ones.
bool stand_together(const std::string& first, const std::string& second, Marks marks,
                    Vocabulary& vocabulary) {
  const UnitRule rule{marks, false, false};
  const Pattern pair{vocabulary.alternatives(first, rule), vocabulary.alternatives(second, rule)};
  return matches_anything(vocabulary.database(), phrase_query(vocabulary.snapshot(), "", pair));
}

/// The reading of a pair that most articles have, or nothing.
std::vector<std::string> fuller_pair(const std::string& first, const std::string& second,
                                     Vocabulary& vocabulary) {
  const UnitRule partial{Marks::partial, false, false};
  const Pattern open{vocabulary.alternatives(first, partial),
                     vocabulary.alternatives(second, partial)};
  const auto found = phrases_found(vocabulary.snapshot(), "", open, 1);
  if (found.empty()) return {};
  const std::size_t space = found.front().find(' ');
  return {found.front().substr(0, space), found.front().substr(space + 1)};
}

}  // namespace

std::vector<Edit> missing_marks(const std::vector<QueryWord>& words, Vocabulary& vocabulary) {
  std::vector<std::string> forms;
  forms.reserve(words.size());
  for (const QueryWord& word : words) forms.push_back(word.form.matching);
  unsigned pairs = 0;
  for (std::size_t i = 0; i + 1 < words.size() && pairs < max_pairs; ++i) {
    if (!is_pair(words, i) || !is_half_typed(words[i]) || !is_half_typed(words[i + 1])) continue;
    ++pairs;
    if (stand_together(forms[i], forms[i + 1], Marks::exact, vocabulary) ||
        !stand_together(forms[i], forms[i + 1], Marks::ignore, vocabulary))
      continue;
    const std::vector<std::string> pair = fuller_pair(forms[i], forms[i + 1], vocabulary);
    if (!pair.empty()) std::copy(pair.begin(), pair.end(), forms.begin() + std::ptrdiff_t(i));
  }
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (forms[i] != words[i].form.matching)
      edits.push_back({words[i].begin, words[i].end, forms[i]});
  return edits;
}

}  // namespace timtin::lowering
