// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <span>

#include "index/stream/token_stream.h"

namespace timtin::lowering {

/// Finds some units among many: may be wrong about rare ones, which share a place with others.
class UnitTable {
 public:
  void add(Unit unit) { wanted_[unit % size] = 1; }

  /// False if it was not added.
  bool may_have(Unit unit) const { return at(unit) != 0; }

  /// The first place at or behind `from` that may hold one that was added; units.size() if there is
  /// none.
  std::size_t find(std::span<const Unit> units, std::size_t from) const {
    // Eight at a time: half of the work.
    while (from + 8 <= units.size() &&
           (at(units[from]) | at(units[from + 1]) | at(units[from + 2]) | at(units[from + 3]) |
            at(units[from + 4]) | at(units[from + 5]) | at(units[from + 6]) |
            at(units[from + 7])) == 0)
      from += 8;
    while (from < units.size() && at(units[from]) == 0) ++from;
    return from;
  }

 private:
  /// Units above are rare.
  static constexpr std::size_t size = 4096;

  char at(Unit unit) const { return wanted_[unit % size]; }

  std::array<char, size> wanted_{};
};

}  // namespace timtin::lowering
