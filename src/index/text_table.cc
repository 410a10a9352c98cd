// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/text_table.h"

#include <algorithm>

#include "text/spelling_cache.h"

namespace timtin {
namespace {

constexpr std::size_t first_text_places = std::size_t{1} << 10;

std::uint32_t text_hash(std::string_view text) {
  return static_cast<std::uint32_t>(SeededHash{}(text));
}

}  // namespace

void PackedTexts::add(std::string_view text) {
  text_ += text;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
}

std::string_view PackedTexts::operator[](std::size_t number) const {
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(text_).substr(begin, ends_[number] - begin);
}

std::size_t TextTable::place_of(std::string_view wanted, std::uint32_t hash) const {
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Place& place = places_[at];
    if (place.next == 0 || (place.hash == hash && texts_[place.next - 1] == wanted)) return at;
  }
}

void TextTable::resize(std::size_t places) {
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

std::uint32_t TextTable::add(std::string_view text) {
  if (8 * size() >= 7 * places_.size()) resize(std::max(first_text_places, 2 * places_.size()));
  const std::uint32_t hash = text_hash(text);
  Place& place = places_[place_of(text, hash)];
  if (place.next == 0) {
    texts_.add(text);
    place = {static_cast<std::uint32_t>(size()), hash};
  }
  return place.next - 1;
}

std::optional<std::uint32_t> TextTable::find(std::string_view text) const {
  if (places_.empty()) return std::nullopt;
  const Place& place = places_[place_of(text, text_hash(text))];
  if (place.next == 0) return std::nullopt;
  return place.next - 1;
}

}  // namespace timtin
