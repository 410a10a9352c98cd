// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/spelling_cache.h"

#include <algorithm>
#include <cstring>
#include <random>

namespace timtin {
namespace {

/// A query has few words: no more memory is touched than is needed.
constexpr std::size_t first_slots = 1 << 7;

__extension__ using Wide = unsigned __int128;

/// Both halves of the product, mixed: no difference of the inputs cancels for every seed.
std::uint64_t multiply_and_fold(std::uint64_t a, std::uint64_t b) {
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

template <typename Word>
std::uint64_t load(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// All of at most 8 bytes. For one size the result tells them apart: the two loads overlap.
std::uint64_t load_up_to_8(const char* bytes, std::size_t size) {
  if (size >= 4) {
    return load<std::uint32_t>(bytes) << 32 | load<std::uint32_t>(bytes + size - 4);
  }
  if (size == 0) return 0;
  const auto byte = [bytes](std::size_t at) { return load<std::uint8_t>(bytes + at); };
  return byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1);
}

std::uint64_t head_of(std::string_view spelling) {
  return load_up_to_8(spelling.data(), std::min<std::size_t>(spelling.size(), 8));
}

std::uint64_t draw_seed() {
  std::random_device device;
  return static_cast<std::uint64_t>(device()) << 32 | device() | 1;
}

}  // namespace

std::size_t SeededHash::operator()(std::string_view bytes) const {
  static const std::uint64_t seed = draw_seed();
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;  // 2^64 divided by the golden ratio
  std::uint64_t hash = seed ^ bytes.size();
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left > 8; left -= 8, at += 8)
    hash = multiply_and_fold(hash ^ load<std::uint64_t>(at), seed ^ odd);
  hash = multiply_and_fold(hash ^ load_up_to_8(at, left), seed ^ odd);
  return multiply_and_fold(hash, odd);
}

SpellingCache::SpellingCache() : slots_(first_slots) {}

SpellingCache::Terms SpellingCache::find(std::string_view spelling) const {
  if (spelling.size() > max_spelling_bytes) return {nullptr, 0};
  const auto hash = static_cast<std::uint32_t>(SeededHash()(spelling));
  const std::uint64_t head = head_of(spelling);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].size != 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.hash == hash && slot.size == spelling.size() && slot.head == head &&
        (slot.size <= 8 || keys_.compare(slot.key, slot.size, spelling) == 0)) {
      return {terms_.data() + slot.terms, slot.count};
    }
  }
  return {nullptr, 0};
}

SpellingCache::Slot& SpellingCache::free_slot(std::uint32_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].size != 0) at = (at + 1) & mask;
  return slots_[at];
}

void SpellingCache::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.size != 0) free_slot(slot.hash) = slot;
  }
}

void SpellingCache::insert(std::string_view spelling, const std::vector<Token>& terms) {
  if (spelling.empty() || spelling.size() > max_spelling_bytes) return;
  if (spellings_ == max_spellings) *this = SpellingCache();
  if (++spellings_ * 2 > slots_.size()) grow();
  const auto hash = static_cast<std::uint32_t>(SeededHash()(spelling));
  free_slot(hash) = {head_of(spelling),
                     hash,
                     static_cast<std::uint32_t>(keys_.size()),
                     static_cast<std::uint32_t>(terms_.size()),
                     static_cast<std::uint8_t>(spelling.size()),
                     static_cast<std::uint8_t>(terms.size())};
  keys_ += spelling;
  terms_.insert(terms_.end(), terms.begin(), terms.end());
}

}  // namespace timtin
