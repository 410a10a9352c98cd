// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "index/stream/token_stream.h"

namespace timtin::lowering {

/// Finds a few units among many, exactly, by comparing 64 at a time with each of them.
class UnitMarks {
 public:
  static constexpr std::size_t block = 64;

  /// More of them are found faster in a UnitTable.
  static std::size_t worthwhile();
  /// Of comparing one unit with one other, in instructions.
  static double cost();

  explicit UnitMarks(const std::vector<Unit>& wanted);

  /// Bit i is set if `here[i]` is one of them; of `block` units.
  std::uint64_t of(const Unit* here) const;
  /// Of fewer.
  std::uint64_t of(std::span<const Unit> rest) const;
  /// `of(here)` in each way that this processor has: all the same.
  std::vector<std::uint64_t> in_each_way(const Unit* here) const;

 private:
  /// One unit as often as the widest register holds it.
  using Ones = std::array<Unit, 16>;
  std::vector<Ones> wanted_;
};

}  // namespace timtin::lowering
