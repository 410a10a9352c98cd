// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "article/date/date_patterns.h"
#include "article/date/date_updates.h"
#include "article/date/printed_value.h"
#include "article/line/paragraphs.h"
#include "article/model/calendar.h"

namespace timtin {
namespace {

using namespace std::chrono;

constexpr minutes local_offset = hours(7);

bool is_plausible(Day day) {
  return calendar_day(day).ok() && day.year >= 1900 && day.year <= 2100;
}

/// The day that programs write where there is none.
bool is_zero(const Published& published) {
  return published.precision >= DatePrecision::day &&
         (published.day == Day{1970, 1, 1} || published.day == Day{1900, 1, 1});
}

/// Civil time of the zone `offset` -> civil time at +07:00.
void convert(Published& published, minutes offset) {
  const auto local = sys_days(calendar_day(published.day)) + minutes(published.minute_of_day) -
                     offset + local_offset;
  const sys_days day = floor<days>(local);
  published.day = day_of(day);
  published.minute_of_day = static_cast<int>(floor<minutes>(local - day).count());
}

/// From seconds since 1970, within years that a date can show.
DateReading from_seconds(std::int64_t seconds_since_1970) {
  constexpr std::int64_t limit = 200LL * 366 * 86400;
  DateReading reading;
  if (std::abs(seconds_since_1970) > limit) return reading;
  Published published{{1970, 1, 1}, 0, DatePrecision::minute};
  published.minute_of_day = static_cast<int>(floor<minutes>(seconds(seconds_since_1970)).count());
  convert(published, minutes(0));
  if (is_plausible(published.day) && !is_zero(published)) reading.published = published;
  reading.only_date = true;
  return reading;
}

/// `202106251700`, `20210625170059`.
std::optional<DateReading> from_compact(const DateToken& number) {
  if (!number.is_number(12, 12) && !number.is_number(14, 14)) return std::nullopt;
  const std::string text = number.text.substr(0, 8) + 'T' + number.text.substr(8);
  DateReading reading = read_date(text);
  if (!reading.published || reading.time_unreadable) return std::nullopt;
  return reading;
}

/// A text that is one number and nothing else.
std::optional<DateReading> from_number(const DateToken& number, bool negative) {
  if (!negative)
    if (auto reading = from_compact(number)) return reading;
  const std::int64_t value = negative ? -number.value : number.value;
  if (number.is_number(9, 10)) return from_seconds(value);
  if (number.is_number(11, 13)) return from_seconds(value / 1000);
  if (number.is_number(16, 16)) return from_seconds(value / 1'000'000);
  return std::nullopt;
}

/// Seconds may be written with a fraction: `1624615200.5`.
std::optional<DateReading> from_lone_number(const DateTokens& tokens) {
  if (tokens.empty()) return std::nullopt;
  const std::size_t first = tokens[0].is("-") ? 1 : 0;
  const std::size_t left = tokens.size() - first;
  if (left != 1 && !(left == 3 && tokens[first + 1].is("."))) return std::nullopt;
  if (tokens[first].kind != DateToken::Kind::number) return std::nullopt;
  return from_number(tokens[first], first == 1);
}

void add_time(const DateTokens& tokens, TokenRange day, DateReading& reading) {
  auto time = find_time(tokens, {day.end, tokens.size()});
  if (!time) time = find_time(tokens, {0, day.begin});
  if (!time) return;
  reading.time_unreadable = !time->time_of_day;
  if (!time->time_of_day) return;
  reading.published->minute_of_day = static_cast<int>(time->time_of_day->count());
  reading.published->precision = DatePrecision::minute;
  convert(*reading.published, find_zone(tokens, time->where.end).value_or(local_offset));
}

bool is_only_date(const DateTokens& tokens, TokenRange day) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool inside = at >= day.begin && at < day.end;
    if (!inside && tokens[at].kind == DateToken::Kind::word && !is_date_filler(tokens[at]))
      return false;
  }
  return true;
}

}  // namespace

DateReading read_date(std::string_view text, DateOrder order) {
  DateTokens tokens = date_tokens(plain_date(cut_text(text, max_date_bytes)));
  if (auto reading = from_lone_number(tokens)) return *reading;
  leave_out_update(tokens);
  const auto weekday_named = take_weekday(tokens);
  DateReading reading;
  const auto found = find_day(tokens, order);
  if (!found || !found->day) return reading;
  reading.published = Published{day_of(*found->day), 0, found->precision};
  reading.month_first = found->month_first;
  if (found->precision == DatePrecision::day) {
    reading.weekday_disagrees = weekday_named && *weekday_named != weekday(sys_days(*found->day));
    add_time(tokens, found->where, reading);
  }
  reading.only_date = is_only_date(tokens, found->where);
  if (!is_plausible(reading.published->day) || is_zero(*reading.published)) return {};
  if (found->form->needs_time() && !reading.only_date) return {};
  return reading;
}

std::optional<Published> read_sheet_date(std::string_view text) {
  constexpr double first = 29221, last = 65746;
  const std::string number(trimmed(text));
  if (number.size() < 5 || number.find_first_not_of("0123456789.") != number.npos ||
      (number.size() > 5 && number[5] != '.') || std::count(number.begin(), number.end(), '.') > 1)
    return std::nullopt;
  const double value = std::strtod(number.c_str(), nullptr);
  if (value < first || value >= last) return std::nullopt;
  const sys_days zero = sys_days(year(1899) / December / 30);
  const minutes moment(std::lround(value * 24 * 60));
  const bool whole = number.size() == 5;
  Published published{day_of(zero + floor<days>(moment)), 0,
                      whole ? DatePrecision::day : DatePrecision::minute};
  published.minute_of_day = static_cast<int>((moment - floor<days>(moment)).count());
  return published;
}

DateReading read_date(std::int64_t number) { return read_date(std::to_string(number)); }

}  // namespace timtin
