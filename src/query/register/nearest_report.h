// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "timtin/query.h"

namespace timtin::registry {

/// The day of `days` nearest to the time `at`, the earlier one of two equally near; empty if none
/// is within max_days_from_report of it and they don't lie on both sides of it. Days are
/// `YYYY-MM-DD`; what is known less exactly counts as its first day, what is empty not at all.
std::string nearest_report(const std::vector<std::string>& days, const DateRange& at);

}  // namespace timtin::registry
