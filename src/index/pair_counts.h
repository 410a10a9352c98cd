// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "index/stream/token_stream.h"

namespace timtin {

/// How often one token follows another. Bounded: when there are more distinct pairs than fit, the
/// rarest are forgotten (lossy counting, Manku and Motwani 2002), as the model does in the end
/// anyway.
class PairCounts {
 public:
  explicit PairCounts(std::size_t max_pairs = std::size_t{1} << 22);

  void add(TokenId first, TokenId second, std::uint32_t times = 1);
  /// To be called some pairs before add(): the table is larger than any cache.
  void prefetch(TokenId first, TokenId second) const;

  struct Pair {
    TokenId first, second;
    std::uint32_t count;
  };
  /// Those that were counted at least so often, in no particular order.
  std::vector<Pair> at_least(std::uint32_t count) const;

 private:
  /// Open addressing, linear probing; a count of 0 is a free place.
  struct Place {
    std::uint32_t first, second, count;
  };
  Place& place_of(TokenId first, TokenId second);
  void resize(std::size_t places);
  void forget_rarest();

  std::size_t max_pairs_;
  std::size_t used_ = 0;
  std::vector<Place> places_;  ///< a power of two, at most three quarters in use
};

}  // namespace timtin
