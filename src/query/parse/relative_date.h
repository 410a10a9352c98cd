// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "timtin/query.h"

namespace timtin::query {

/// `hôm nay`, `tuần trước`, `last month`, `7 ngày qua` ..., with or without marks and spaces; `_`
/// and
/// `-` may stand for a space. Weeks begin on Monday. Nothing if `text` is none of them.
std::optional<DateRange> relative_range(std::string_view text, Day today);

/// `7d`, `2w`, `6m`, `1y`: the day so long before `today`; the last day of a shorter month. Nothing
/// if `text` has another form or leads out of the calendar.
std::optional<Day> day_before(std::string_view text, Day today);

/// The whole month.
DateRange month_range(std::chrono::year_month month);

/// `months` months from `first` on.
DateRange months_from(std::chrono::year_month first, unsigned months);

}  // namespace timtin::query
