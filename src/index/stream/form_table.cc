// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/form_table.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "index/saturating.h"
#include "timtin/text.h"

namespace timtin {

std::uint32_t FormTable::add(std::string_view form, std::uint32_t count) {
  const std::uint32_t number = forms_.add(form);
  counts_.resize(forms_.size());
  add_saturating(counts_[number], count);
  return number;
}

std::vector<TokenId> FormTable::tokens() const {
  std::vector<std::uint32_t> order(forms_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : forms_[a] < forms_[b];
  });
  std::vector<TokenId> tokens(forms_.size());
  for (std::size_t i = 0; i < order.size(); ++i) tokens[order[i]] = static_cast<TokenId>(i + 1);
  return tokens;
}

std::vector<std::string_view> FormTable::forms_by(const std::vector<TokenId>& tokens) const {
  std::vector<std::string_view> forms(tokens.size());
  for (std::uint32_t i = 0; i < tokens.size(); ++i) forms[tokens[i] - 1] = forms_[i];
  return forms;
}

std::vector<std::uint32_t> FormTable::counts_by(const std::vector<TokenId>& tokens) const {
  std::vector<std::uint32_t> counts(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) counts[tokens[i] - 1] = counts_[i];
  return counts;
}

FoldedOrder folded_order(const std::vector<std::string_view>& forms) {
  std::string text;
  std::vector<std::size_t> begins{0};
  begins.reserve(forms.size() + 1);
  for (const std::string_view form : forms) begins.push_back((text += folded_form(form)).size());
  const auto folded = [&](TokenId token) {
    return std::string_view(text).substr(begins[token - 1], begins[token] - begins[token - 1]);
  };
  FoldedOrder order{std::vector<TokenId>(forms.size()), std::vector<TokenId>(forms.size())};
  std::iota(order.tokens.begin(), order.tokens.end(), 1);
  std::sort(order.tokens.begin(), order.tokens.end(), [&](TokenId a, TokenId b) {
    return std::tuple(folded(a), forms[a - 1]) < std::tuple(folded(b), forms[b - 1]);
  });
  for (auto begin = order.tokens.begin(); begin != order.tokens.end();) {
    const auto end = std::find_if(begin, order.tokens.end(),
                                  [&](TokenId token) { return folded(token) != folded(*begin); });
    const TokenId head = *std::min_element(begin, end);
    for (; begin != end; ++begin) order.heads[*begin - 1] = head;
  }
  return order;
}

}  // namespace timtin
