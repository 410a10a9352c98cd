// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "timtin/query.h"

namespace timtin::registry {

/// The day of `days` nearest to the time `at`, the earlier one of two equally near; 0 if none is
/// within max_days_from_report of it and they don't lie on both sides of it. Days are YYYYMMDD, 0
/// for what is not known; what is known less exactly counts as its first day, what is 0 not at all.
std::uint32_t nearest_report(const std::vector<std::uint32_t>& days, const DateRange& at);

}  // namespace timtin::registry
