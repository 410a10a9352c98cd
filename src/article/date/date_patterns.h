// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where, in the tokens of a written date, the day, the time and the zone stand.
#pragma once

#include <chrono>
#include <optional>

#include "article/date/date_form.h"
#include "article/date/date_order.h"
#include "article/date/date_tokens.h"
#include "timtin/article.h"

namespace timtin {

struct DayFound {
  std::optional<std::chrono::year_month_day> day;  ///< nothing: the shape of a date, but impossible
  DatePrecision precision = DatePrecision::day;
  bool month_first = false;
  TokenRange where;
  const DateForm* form;  ///< of day_forms or month_forms
};

/// The first date in `tokens`; if there is none, a month or a year that stands alone.
std::optional<DayFound> find_day(const DateTokens& tokens, DateOrder order = DateOrder::day_first);

struct TimeFound {
  std::optional<std::chrono::minutes>
      time_of_day;  ///< nothing: the shape of a time, but impossible
  TokenRange where;
  const DateForm* form;  ///< of time_forms
};

/// The first time of day within `range`.
std::optional<TimeFound> find_time(const DateTokens& tokens, TokenRange range);

/// The offset from UTC that is written at `at` (`Z`, `+0700`, ` (GMT+7)`), or, after the word GMT
/// or UTC, anywhere.
std::optional<std::chrono::minutes> find_zone(const DateTokens& tokens, std::size_t at);

}  // namespace timtin
