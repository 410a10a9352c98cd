// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "timtin/query.h"

namespace timtin::registry {

struct NearestReport {
  std::uint32_t day = 0;  ///< YYYYMMDD; 0 if no report counts
  long distance = 0;      ///< days from the time that is asked for
};

/// The day of `days` nearest to the time `at`, the earlier one of two equally near; none if it
/// lies farther before it than max_days_before, or after it than max_days_after, and the two that
/// lie on both sides of it are farther than max_days_around from each other. Days are YYYYMMDD, 0
/// for what is not known; what is known less exactly counts as its first day, what is 0 not at
/// all.
NearestReport nearest_report(const std::vector<std::uint32_t>& days, const DateRange& at);

}  // namespace timtin::registry
