// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A day of the calendar.
#pragma once

#include <compare>

namespace timtin {

/// Gregorian; in order of time. Nothing says that there is such a day: `{}` is none.
struct Day {
  int year = 0;
  unsigned month = 0;  ///< 1 .. 12
  unsigned day = 0;    ///< 1 .. 31
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the default for a 0
  friend auto operator<=>(const Day&, const Day&) = default;
};

}  // namespace timtin
