// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Dates as Vietnamese newsrooms and their software write them. The day stands before the month
/// unless no month has its number, or the column or the program it comes from says so; no time zone
/// means +07:00.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "article/date/date_order.h"
#include "timtin/article.h"

namespace timtin {

struct DateReading {
  std::optional<Published> published;  ///< nothing: unreadable, impossible, or not of 1900 .. 2100
  bool month_first = false;            ///< the month stands before the day
  bool weekday_disagrees = false;      ///< the text names another day of the week
  bool time_unreadable = false;        ///< `25:61`: the day stands, the time is left out
  bool only_date = false;              ///< nothing in the text but the date and its usual words
};

/// Reads the first date in `text`, at most `max_date_bytes` long: `Thứ Sáu, 25/06/2021 17:00`,
/// `2021-06-25T10:00:00Z`, `ngày 25 tháng 6 năm 2021`, `Fri, 25 Jun 2021 17:00:00 +0700`, `6/2021`,
/// `2021`, `20210625`, seconds or less since 1970 ... Of an update and a publication the latter. A
/// time with a zone is converted to +07:00. The zero of a clock is no date.
DateReading read_date(std::string_view text, DateOrder order = DateOrder::day_first);

inline constexpr std::size_t max_date_bytes = 200;

/// A day of a spreadsheet, as 44372 or with its time 44372.708, between 1980 and 2080; nothing
/// else.
std::optional<Published> read_sheet_date(std::string_view text);

/// A number: a year, `YYYYMMDD`, else seconds (9 or 10 digits) or milliseconds (11 to 13) since
/// 1970.
DateReading read_date(std::int64_t number);

}  // namespace timtin
