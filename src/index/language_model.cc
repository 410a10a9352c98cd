// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/language_model.h"

#include <algorithm>

#include "timtin/text.h"

namespace timtin {

std::uint64_t LanguageModel::tokens() const {
  std::uint64_t tokens = 0;
  for (const auto& [streams, counts] : parts_) tokens += counts->occurrences();
  return tokens;
}

std::uint32_t LanguageModel::count(Word word) const {
  std::uint32_t count = 0;
  for (std::size_t part = 0; part < parts_.size(); ++part)
    count += parts_[part].counts->occurrences(token(word, part));
  return count;
}

LanguageModel::Word LanguageModel::word_of(const std::vector<TokenId>& tokens) const {
  const auto word = static_cast<Word>(tokens_.size() / parts_.size());
  tokens_.insert(tokens_.end(), tokens.begin(), tokens.end());
  return word;
}

const std::vector<LanguageModel::Spelling>& LanguageModel::sharing(
    const std::string& folded) const {
  const auto [entry, added] = by_folded_.try_emplace(folded);
  if (!added) return entry->second;
  std::map<std::string, std::vector<TokenId>> forms;
  for (std::size_t part = 0; part < parts_.size(); ++part)
    for (auto& [token, form] : parts_[part].streams->forms_sharing(folded)) {
      std::vector<TokenId>& tokens = forms[std::move(form)];
      tokens.resize(parts_.size());
      tokens[part] = token;
    }
  for (const auto& [form, tokens] : forms) {
    const Word word = word_of(tokens);
    if (const std::uint32_t count = this->count(word); count >= min_model_count)
      entry->second.push_back({word, form, count});
  }
  return entry->second;
}

const LanguageModel::Spelling* LanguageModel::find(std::string_view form) const {
  for (const Spelling& spelling : sharing(folded_form(form)))
    if (spelling.form == form) return &spelling;
  return nullptr;
}

std::uint32_t LanguageModel::pair_count(Word first, Word second) const {
  std::uint32_t count = 0;
  for (std::size_t part = 0; part < parts_.size(); ++part)
    count += parts_[part].counts->occurrences(token(first, part), token(second, part));
  return count >= min_model_count ? count : 0;
}

}  // namespace timtin
