// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Days that are computed with. Public headers show none of this: <chrono> costs whoever includes
/// it half a second.
#pragma once

#include <chrono>

#include "timtin/day.h"

namespace timtin {

/// Not ok() if there is no such day.
inline std::chrono::year_month_day calendar_day(Day day) {
  return std::chrono::year{day.year} / std::chrono::month{day.month} / std::chrono::day{day.day};
}

inline Day day_of(std::chrono::year_month_day day) {
  return {static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
          static_cast<unsigned>(day.day())};
}

}  // namespace timtin
