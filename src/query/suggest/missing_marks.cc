// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/missing_marks.h"

#include "index/terms.h"
#include "query/expand/document_list.h"
#include "query/expand/half_typed.h"

namespace timtin::lowering {
namespace {

constexpr unsigned max_pairs = 8;

bool is_half_typed(const QueryWord& word) { return word.bare && word.rule.marks == Marks::exact; }

/// The reading of a pair that most articles have, or nothing.
std::vector<std::string> fuller_pair(const std::string& first, const std::string& second,
                                     Vocabulary& vocabulary) {
  const UnitRule partial{Marks::partial, false, false};
  const Pattern open{vocabulary.alternatives(first, partial),
                     vocabulary.alternatives(second, partial)};
  const auto found = phrases_found(vocabulary.database(), "", open, 1);
  if (found.empty()) return {};
  const std::size_t space = found.front().find(' ');
  return {found.front().substr(0, space), found.front().substr(space + 1)};
}

}  // namespace

std::vector<Edit> missing_marks(const std::vector<QueryWord>& words, Vocabulary& vocabulary) {
  std::vector<std::string> forms;
  forms.reserve(words.size());
  for (const QueryWord& word : words) forms.push_back(word.form.matching);
  const Xapian::Database& database = vocabulary.database();
  unsigned pairs = 0;
  for (std::size_t i = 0; i + 1 < words.size() && pairs < max_pairs; ++i) {
    if (!is_pair(words, i) || !is_half_typed(words[i]) || !is_half_typed(words[i + 1])) continue;
    ++pairs;
    const bool anywhere =
        database.term_exists(pair_term(words[i].form.folded, words[i + 1].form.folded));
    if (!anywhere || matches_anything(database, phrase_query("", {{forms[i]}, {forms[i + 1]}})))
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
