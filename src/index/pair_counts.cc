// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/pair_counts.h"

#include <algorithm>
#include <limits>

namespace timtin {
namespace {

constexpr std::size_t first_places = std::size_t{1} << 16;

/// Fibonacci hashing of both ids.
std::size_t hash_of(TokenId first, TokenId second) {
  const std::uint64_t key = std::uint64_t{first} << 32 | second;
  return static_cast<std::size_t>((key * 0x9e3779b97f4a7c15ULL) >> 20);
}

}  // namespace

PairCounts::PairCounts(std::size_t max_pairs) : max_pairs_(max_pairs), places_(first_places) {}

PairCounts::Place& PairCounts::place_of(TokenId first, TokenId second) {
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash_of(first, second) & mask;; at = (at + 1) & mask) {
    Place& place = places_[at];
    if (place.count == 0 || (place.first == first && place.second == second)) return place;
  }
}

void PairCounts::prefetch(TokenId first, TokenId second) const {
  __builtin_prefetch(&places_[hash_of(first, second) & (places_.size() - 1)], 1);
}

void PairCounts::add(TokenId first, TokenId second, std::uint32_t times) {
  if (times == 0) return;
  Place& place = place_of(first, second);
  if (place.count > 0) {
    place.count += std::min(times, std::numeric_limits<std::uint32_t>::max() - place.count);
    return;
  }
  place = {first, second, times};
  if (++used_ > max_pairs_) forget_rarest();
  if (used_ * 4 > places_.size() * 3) resize(places_.size() * 2);
}

void PairCounts::resize(std::size_t places) {
  std::vector<Place> before(places);
  before.swap(places_);
  used_ = 0;
  for (const Place& place : before) {
    if (place.count == 0) continue;
    place_of(place.first, place.second) = place;
    ++used_;
  }
}

void PairCounts::forget_rarest() {
  for (std::uint32_t least = 2; used_ > max_pairs_ / 2; ++least) {
    for (Place& place : places_)
      if (place.count < least) place.count = 0;
    resize(places_.size());
  }
}

std::vector<PairCounts::Pair> PairCounts::at_least(std::uint32_t count) const {
  std::vector<Pair> pairs;
  for (const Place& place : places_)
    if (place.count >= std::max(count, 1u))
      pairs.push_back({place.first, place.second, place.count});
  return pairs;
}

}  // namespace timtin
