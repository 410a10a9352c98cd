// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/clock.h"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "article/model/calendar.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

using namespace std::chrono;

constexpr const char* given_time = "SOURCE_DATE_EPOCH";
constexpr hours offset{7};
/// The end of the year 9999.
constexpr std::int64_t last_second = 253'402'300'799;

sys_seconds now() { return floor<seconds>(system_clock::now()); }

/// Of text that is a number of seconds.
sys_seconds read_time(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size() || number < 0 ||
      number > last_second - seconds(offset).count())
    throw Error(ErrorCode::usage, tr("{} cannot be \"{}\"", given_time, text),
                tr("it is a number of seconds since 1970"));
  return sys_seconds{seconds{number}};
}

}  // namespace

Day today_in_vietnam() { return day_of(floor<days>(now() + offset)); }

Published time_of_import() {
  const char* const given = std::getenv(given_time);
  const sys_seconds time = (given != nullptr ? read_time(given) : now()) + offset;
  const sys_days day = floor<days>(time);
  return {day_of(day), static_cast<int>(floor<minutes>(time - day).count()), DatePrecision::minute};
}

}  // namespace timtin::cli
