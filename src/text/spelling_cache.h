// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an Analyzer remembers of spellings it has met.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/text.h"

namespace timtin {

/// A hash that hostile text can't aim at: it starts from a number drawn once a process.
struct SeededHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view bytes) const;
};

/// Maps a spelling to its terms, as tokens with offsets from its beginning. Real text has fewer
/// than 100,000 spellings; when there are more than `max_spellings` all are forgotten, so the
/// memory is bounded (about 25 MB).
class SpellingCache {
 public:
  static constexpr std::size_t max_spelling_bytes = 64;
  static constexpr std::size_t max_spellings = 1 << 18;

  SpellingCache();

  /// The terms of a spelling. `first` is null if the spelling is not known. Valid until insert().
  struct Terms {
    const Token* first;
    std::size_t count;
  };
  Terms find(std::string_view spelling) const;

  /// `spelling` must not be in the cache. Longer ones than max_spelling_bytes are not kept.
  void insert(std::string_view spelling, const std::vector<Token>& terms);

 private:
  /// A slot of an open-addressing table; free while `size` is 0. Keys and terms are in arenas.
  struct Slot {
    std::uint64_t head;  // tells spellings of at most 8 bytes, nearly all, apart
    std::uint32_t hash;
    std::uint32_t key;
    std::uint32_t terms;
    std::uint8_t size;
    std::uint8_t count;
  };

  Slot& free_slot(std::uint32_t hash);
  void grow();

  std::vector<Slot> slots_;  // a power of two, at most half of them taken
  std::size_t spellings_ = 0;
  std::string keys_;
  std::vector<Token> terms_;
};

}  // namespace timtin
