// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Days and months as people say them who mean one near a day that they know.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "timtin/day.h"

namespace timtin::query {

struct DateWithoutYear {
  unsigned day;  ///< 0: the whole month
  unsigned month;
};

/// `1/6`, `ngày 1/6`, `1 tháng 6`, `tháng 6`, with and without marks. Nothing for any other text
/// and for days that no year has.
std::optional<DateWithoutYear> date_without_year(std::string_view text);

/// True if the text is such a date or a range with one.
bool lacks_year(std::string_view text);

/// With its year, as `1/6/2021` or `6/2021`: the last one that begins on `day` or before it. Empty
/// if `day` is none.
std::string completed_before(const DateWithoutYear& date, Day day);

/// The same for the first one that begins on `day` or behind it.
std::string completed_after(const DateWithoutYear& date, Day day);

}  // namespace timtin::query
