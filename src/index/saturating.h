// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace timtin {

/// Adds to a count, which stays at the most that it can be.
inline void add_saturating(std::uint32_t& count, std::uint32_t times) {
  count += std::min(times, std::numeric_limits<std::uint32_t>::max() - count);
}

/// The count, or the most that fits.
inline std::uint32_t saturated(std::uint64_t count) {
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(count, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace timtin
