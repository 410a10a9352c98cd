// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace timtin::registry {

/// From the first to the last of some days, YYYYMMDD, of which some are not known: 0.
struct DaySpan {
  std::uint32_t first = 0, last = 0;

  void include(std::uint32_t day) {
    if (day == 0) return;
    if (first == 0 || day < first) first = day;
    last = std::max(last, day);
  }
};

}  // namespace timtin::registry
