// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/unit_marks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace timtin::lowering {

TEST_CASE("units are found the same in each way of comparing them") {
  std::mt19937 random(1);
  const auto unit = [&] { return static_cast<Unit>(random() % 80 * 819); };  // of all of them
  for (int round = 0; round < 2000; ++round) {
    std::vector<Unit> wanted(random() % 30), units(UnitMarks::block);
    std::ranges::generate(wanted, unit);
    std::ranges::generate(units, unit);
    std::uint64_t expected = 0;
    for (std::size_t at = 0; at < units.size(); ++at)
      if (std::ranges::find(wanted, units[at]) != wanted.end()) expected |= std::uint64_t{1} << at;
    const UnitMarks marks(wanted);
    for (const std::uint64_t way : marks.in_each_way(units.data())) CHECK(way == expected);
    CHECK(marks.of(units.data()) == expected);
    const std::size_t fewer = random() % UnitMarks::block;
    CHECK(marks.of(std::span<const Unit>(units).first(fewer)) ==
          (expected & ((std::uint64_t{1} << fewer) - 1)));
  }
}

}  // namespace timtin::lowering
