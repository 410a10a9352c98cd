// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/term_dictionary.h"

#include <algorithm>
#include <functional>

namespace timtin::glass {

namespace {

constexpr std::size_t first_places = std::size_t{1} << 16;

/// The first eight bytes as a number: it decides nearly every comparison.
std::uint64_t beginning_of(std::string_view term) {
  std::uint64_t beginning = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    beginning = beginning << 8 | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0u);
  }
  return beginning;
}

}  // namespace

TermDictionary::TermDictionary() : ends_{0}, places_(first_places) {}

TermId TermDictionary::id_of(std::string_view term) {
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(term));
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash & mask;
  for (; places_[at].id != 0; at = (at + 1) & mask) {
    if (places_[at].hash == hash && this->term(places_[at].id - 1) == term) {
      return places_[at].id - 1;
    }
  }
  bytes_ += term;
  ends_.push_back(bytes_.size());
  const auto id = static_cast<TermId>(size());
  places_[at] = {hash, id};
  if (size() * 2 > places_.size()) grow();
  return id - 1;
}

void TermDictionary::grow() {
  std::vector<Place> before(places_.size() * 2);
  before.swap(places_);
  const std::size_t mask = places_.size() - 1;
  for (const Place& place : before) {
    if (place.id == 0) continue;
    std::size_t at = place.hash & mask;
    while (places_[at].id != 0) at = (at + 1) & mask;
    places_[at] = place;
  }
}

std::vector<TermId> TermDictionary::sorted() const {
  struct Item {
    std::uint64_t beginning;
    TermId id;
  };
  std::vector<Item> items;
  items.reserve(size());
  for (TermId id = 0; id < size(); ++id) items.push_back({beginning_of(term(id)), id});
  std::sort(items.begin(), items.end(), [this](const Item& a, const Item& b) {
    return a.beginning != b.beginning ? a.beginning < b.beginning : term(a.id) < term(b.id);
  });
  std::vector<TermId> ids;
  ids.reserve(items.size());
  for (const Item& item : items) ids.push_back(item.id);
  return ids;
}

}  // namespace timtin::glass
