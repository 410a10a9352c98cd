// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/form_table.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

#include "index/saturating.h"
#include "timtin/text.h"

namespace timtin {
namespace {

constexpr std::size_t first_form_places = std::size_t{1} << 10;

std::uint32_t hash_of(std::string_view form) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(form));
}

}  // namespace

std::string_view FormTable::form(std::uint32_t number) const {
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(text_).substr(begin, ends_[number] - begin);
}

std::size_t FormTable::place_of(std::string_view wanted, std::uint32_t hash) const {
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Place& place = places_[at];
    if (place.next == 0 || (place.hash == hash && form(place.next - 1) == wanted)) return at;
  }
}

void FormTable::resize(std::size_t places) {
  std::vector<Place> before(places);
  before.swap(places_);
  const std::size_t mask = places - 1;
  for (const Place& place : before) {
    if (place.next == 0) continue;
    std::size_t at = place.hash & mask;
    while (places_[at].next != 0) at = (at + 1) & mask;
    places_[at] = place;
  }
}

std::uint32_t FormTable::add(std::string_view form, std::uint32_t count) {
  if (8 * ends_.size() >= 7 * places_.size())
    resize(std::max(first_form_places, 2 * places_.size()));
  const std::uint32_t hash = hash_of(form);
  Place& place = places_[place_of(form, hash)];
  if (place.next == 0) {
    text_ += form;
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    counts_.push_back(0);
    place = {static_cast<std::uint32_t>(ends_.size()), hash};
  }
  add_saturating(counts_[place.next - 1], count);
  return place.next - 1;
}

std::optional<std::uint32_t> FormTable::find(std::string_view form) const {
  if (places_.empty()) return std::nullopt;
  const Place& place = places_[place_of(form, hash_of(form))];
  if (place.next == 0) return std::nullopt;
  return place.next - 1;
}

std::vector<TokenId> FormTable::tokens() const {
  std::vector<std::uint32_t> order(ends_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : form(a) < form(b);
  });
  std::vector<TokenId> tokens(ends_.size());
  for (std::size_t i = 0; i < order.size(); ++i) tokens[order[i]] = static_cast<TokenId>(i + 1);
  return tokens;
}

std::vector<std::string_view> FormTable::forms_by(const std::vector<TokenId>& tokens) const {
  std::vector<std::string_view> forms(tokens.size());
  for (std::uint32_t i = 0; i < tokens.size(); ++i) forms[tokens[i] - 1] = form(i);
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
