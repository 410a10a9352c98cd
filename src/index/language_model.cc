// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/language_model.h"

#include <fmt/format.h>

#include <algorithm>

#include "index/saturating.h"
#include "timtin/text.h"

namespace timtin {

std::uint64_t LanguageModel::tokens() const {
  return whole(census_, "tokens", [this] {
    std::uint64_t tokens = 0;
    for (const auto& [streams, counts] : parts_) tokens += counts->occurrences();
    return tokens;
  });
}

LanguageModel::FormTokens LanguageModel::own_forms(const std::string& folded) const {
  FormTokens forms;
  for (const std::size_t part : parts_with_(folded))
    for (auto& [token, form] : parts_[part].streams->forms_sharing(folded)) {
      std::vector<TokenId>& tokens = forms[std::move(form)];
      tokens.resize(parts_.size());
      tokens[part] = token;
    }
  return forms;
}

std::uint32_t LanguageModel::own_count(const std::vector<TokenId>& tokens) const {
  std::uint32_t count = 0;
  for (std::size_t part = 0; part < parts_.size(); ++part)
    add_saturating(count, parts_[part].counts->occurrences(tokens[part]));
  return count;
}

Bag LanguageModel::counts_of(const std::string& folded, const FormTokens& own) const {
  const auto count = [&] {
    Bag counts;
    for (const auto& [form, tokens] : own)
      counts.emplace_hint(counts.end(), form, own_count(tokens));
    return counts;
  };
  return census_ == nullptr ? count() : census_->ask(question("occurrences", folded), count);
}

LanguageModel::Word LanguageModel::word_of(const std::vector<TokenId>& tokens,
                                           const std::string& form, std::uint32_t count) const {
  const auto word = static_cast<Word>(counts_.size());
  tokens_.insert(tokens_.end(), tokens.begin(), tokens.end());
  counts_.push_back(count);
  if (census_ != nullptr) forms_.push_back(form);
  return word;
}

const std::vector<LanguageModel::Spelling>& LanguageModel::sharing(
    const std::string& folded) const {
  const auto [entry, added] = by_folded_.try_emplace(folded);
  if (!added) return entry->second;
  const FormTokens own = own_forms(folded);
  const std::vector<TokenId> none(parts_.size());
  for (const auto& [form, occurrences] : counts_of(folded, own)) {
    const std::uint32_t count = saturated(occurrences);
    if (count < min_model_count) continue;
    const auto tokens = own.find(form);
    const Word word = word_of(tokens == own.end() ? none : tokens->second, form, count);
    entry->second.push_back({word, form, count});
  }
  return entry->second;
}

const LanguageModel::Spelling* LanguageModel::find(std::string_view form) const {
  for (const Spelling& spelling : sharing(folded_form(form)))
    if (spelling.form == form) return &spelling;
  return nullptr;
}

std::uint32_t LanguageModel::own_pair_count(const TokenId* first, const TokenId* second) const {
  std::uint32_t count = 0;
  for (std::size_t part = 0; part < parts_.size(); ++part)
    add_saturating(count, parts_[part].counts->occurrences(first[part], second[part]));
  return count;
}

/// Of all pairs of forms that are folded so: which of them a part has, the others need not know.
std::uint64_t LanguageModel::pairs_in_census(const std::string& first,
                                             const std::string& second) const {
  const std::string folded_first = folded_form(first), folded_second = folded_form(second);
  const Bag& pairs = census_->ask(question("neighbours", folded_first, folded_second), [&] {
    Bag own;
    const FormTokens seconds = own_forms(folded_second);
    for (const auto& [before, tokens_before] : own_forms(folded_first))
      for (const auto& [behind, tokens_behind] : seconds)
        if (const std::uint32_t count = own_pair_count(tokens_before.data(), tokens_behind.data()))
          own.emplace(fmt::format("{} {}", before, behind), count);
    return own;
  });
  const auto found = pairs.find(first + ' ' + second);
  return found == pairs.end() ? 0 : found->second;
}

std::uint32_t LanguageModel::pair_count(Word first, Word second) const {
  const std::size_t parts = parts_.size();
  const auto count = census_ == nullptr
                         ? own_pair_count(&tokens_[first * parts], &tokens_[second * parts])
                         : saturated(pairs_in_census(forms_[first], forms_[second]));
  return count >= min_model_count ? count : 0;
}

}  // namespace timtin
