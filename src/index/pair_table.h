// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A number above 0 for each of many pairs of tokens, in a file.
///
/// 32-bit words of the machine that wrote it: tokens N, pairs P, frequent pairs F; then the first
/// pair of each token (N), the second token of each pair (P), in the order of their tokens; the
/// frequent pairs by number (F) and their numbers (F); then a byte for the number of each pair, 255
/// for a frequent one, and zeros up to a whole word.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/pair_counts.h"
#include "index/stream/token_stream.h"

namespace timtin {

/// Whatever the file holds, no access leaves it, which must outlive it.
class PairTable {
 public:
  /// Takes its part off the beginning of `words`; false if that is not one.
  bool read(std::span<const std::uint32_t>& words);

  /// 0 for a pair that is not in it.
  std::uint32_t number_of(TokenId first, TokenId second) const;

  /// Every pair with its number, by their tokens.
  std::vector<PairCounts::Pair> pairs() const;

 private:
  /// Of those that begin with the token: the first, and the one behind the last.
  std::pair<std::size_t, std::size_t> range_of(TokenId first) const;
  std::uint32_t number_at(std::size_t pair) const;

  std::span<const std::uint32_t> first_pairs_, seconds_, frequent_, frequent_numbers_;
  std::span<const std::byte> numbers_;
};

/// Takes what is written, in order.
using ByteSink = std::function<void(std::string_view)>;

/// Writes a table of these pairs, by their tokens, each once. No token is above `tokens`.
void write_pair_table(std::span<const PairCounts::Pair> pairs, std::uint32_t tokens,
                      const ByteSink& sink);

/// Writes a table of `pairs`, to which nothing is added any more. No token is above `tokens`.
void write_pair_table(PairCounts& pairs, std::uint32_t tokens, const ByteSink& sink);

/// Numbers as bytes of this machine.
void write_words(std::span<const std::uint32_t> words, const ByteSink& sink);

}  // namespace timtin
