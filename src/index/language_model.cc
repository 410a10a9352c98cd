// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/language_model.h"

#include <algorithm>

#include "timtin/text.h"

namespace timtin {

const std::vector<LanguageModel::Spelling>& LanguageModel::sharing(
    const std::string& folded) const {
  const auto [entry, added] = by_folded_.try_emplace(folded);
  if (!added) return entry->second;
  std::vector<Spelling>& words = entry->second;
  for (auto& [word, form] : streams_.forms_sharing(folded))
    if (const std::uint32_t count = counts_.occurrences(word); count >= min_model_count)
      words.push_back({word, std::move(form), count});
  std::sort(words.begin(), words.end(),
            [](const Spelling& a, const Spelling& b) { return a.form < b.form; });
  return words;
}

const LanguageModel::Spelling* LanguageModel::find(std::string_view form) const {
  for (const Spelling& spelling : sharing(folded_form(form)))
    if (spelling.form == form) return &spelling;
  return nullptr;
}

std::uint32_t LanguageModel::pair_count(Word first, Word second) const {
  const std::uint32_t count = counts_.occurrences(first, second);
  return count >= min_model_count ? count : 0;
}

}  // namespace timtin
