// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "index/stream/token_stream.h"

namespace timtin {

/// How often one token follows another. Exact, and bounded: when there are more distinct pairs than
/// fit, what was counted so far goes into a file, sorted; all of that is merged into one in the
/// end.
class PairCounts {
 public:
  /// `scratch` is a folder for such files, which have no name any more once they are made. Without
  /// one everything fits.
  explicit PairCounts(std::filesystem::path scratch = {},
                      std::size_t max_pairs = std::size_t{1} << 20);
  ~PairCounts();
  PairCounts(const PairCounts&) = delete;
  PairCounts& operator=(const PairCounts&) = delete;

  /// Throws Error(io).
  void add(TokenId first, TokenId second, std::uint32_t times = 1);
  /// To be called some pairs before add(): the table is larger than any cache.
  void prefetch(TokenId first, TokenId second) const;

  struct Pair {
    TokenId first, second;
    std::uint32_t count;

    /// As a number: ascends as they do.
    std::uint64_t tokens() const { return std::uint64_t{first} << 32 | second; }
  };
  /// Hands over every pair, by its tokens, many at once; any number of times, but nothing is added
  /// behind the first. Throws Error(io).
  void for_each(const std::function<void(std::span<const Pair>)>& take);

 private:
  class Run;

  /// Open addressing, linear probing; a count of 0 is a free place.
  struct Place {
    std::uint32_t first, second, count;
  };
  Place& place_of(TokenId first, TokenId second);
  void resize(std::size_t places);
  std::vector<Pair> take_sorted();
  std::filesystem::path scratch_file() const;
  void spill();
  std::unique_ptr<Run> merge();

  std::filesystem::path scratch_;
  std::size_t max_places_;
  std::size_t used_ = 0;
  std::vector<Place> places_;  ///< at most three quarters in use
  std::vector<std::unique_ptr<Run>> runs_;
  std::unique_ptr<Run> all_;  ///< from the first for_each() on
};

}  // namespace timtin
