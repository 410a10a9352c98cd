// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Date values: one date with a precision, or two with `..` between them.
#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "article/model/calendar.h"
#include "query/parse/code_points.h"
#include "query/parse/missing_year.h"
#include "query/parse/relative_date.h"
#include "query/parse/written_date.h"
#include "text/ascii.h"
#include "text/message.h"
#include "timtin/query.h"

namespace timtin {
namespace {

using namespace std::chrono;

[[noreturn]] void not_a_date(std::string_view text) {
  throw std::invalid_argument(
      tr("“{}” is not a date: write 25/6/2021, 6/2021, 2021, Q2/2021, a range as "
         "2021-01..2021-06, 7d.. or \"tuần trước\"",
         text));
}

year_month checked_month(int number_of_year, unsigned number_of_month, std::string_view text) {
  if (number_of_month < 1 || number_of_month > 12)
    throw std::invalid_argument(
        tr("“{}” has no month {}: the day comes first, then the month", text, number_of_month));
  return year{number_of_year} / month{number_of_month};
}

DateRange checked_day(year_month month, unsigned number_of_day, std::string_view text) {
  const year_month_day day = month / static_cast<int>(number_of_day);
  if (!day.ok()) {
    const year_month_day last{month / std::chrono::last};
    throw std::invalid_argument(tr(
        "there is no day “{}”: month {}/{} has {} days", text, static_cast<unsigned>(month.month()),
        static_cast<int>(month.year()), static_cast<unsigned>(last.day())));
  }
  return {day_of(day), day_of(day)};
}

/// The numbers of `25/6/2021` and the like.
struct Numbers {
  std::array<unsigned, 3> value{};
  std::array<std::size_t, 3> digits{};
  std::size_t count = 0;
};

/// One to three numbers with one and the same separator (`/`, `-`, `.`), or nothing.
std::optional<Numbers> numbers_of(std::string_view text) {
  Numbers numbers;
  char separator = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (numbers.count < 3) {
    const auto [next, error] = std::from_chars(at, end, numbers.value[numbers.count]);
    if (error != std::errc()) return std::nullopt;
    numbers.digits[numbers.count++] = static_cast<std::size_t>(next - at);
    if (next == end) return numbers;
    if (*next != '/' && *next != '-' && *next != '.') return std::nullopt;
    if (separator != 0 && *next != separator) return std::nullopt;
    separator = *next;
    at = next + 1;
  }
  return std::nullopt;
}

/// A number of four digits that can be a year.
bool is_year(const Numbers& numbers, std::size_t at) {
  return numbers.digits[at] == 4 && numbers.value[at] > 0;
}

DateRange from_numbers(const Numbers& numbers, std::string_view text) {
  for (std::size_t i = 0; i < numbers.count; ++i)
    if (numbers.digits[i] > 2 && !is_year(numbers, i)) not_a_date(text);
  const bool year_first = is_year(numbers, 0);
  const std::size_t at_year = year_first ? 0 : numbers.count - 1;
  if (!is_year(numbers, at_year))
    throw std::invalid_argument(tr("“{}” has no year of four digits", text));
  for (std::size_t i = 0; i < numbers.count; ++i)
    if (i != at_year && numbers.digits[i] > 2) not_a_date(text);
  const int number_of_year = static_cast<int>(numbers.value[at_year]);
  if (numbers.count == 1) return query::months_from(year{number_of_year} / January, 12);
  const unsigned number_of_month = numbers.value[numbers.count == 3 || year_first ? 1 : 0];
  const year_month month = checked_month(number_of_year, number_of_month, text);
  if (numbers.count == 2) return query::month_range(month);
  return checked_day(month, numbers.value[year_first ? 2 : 0], text);
}

/// `Q2/2021` and `H1/2021`; `-` may stand for the stroke.
std::optional<DateRange> part_of_year(std::string_view text) {
  if (text.size() != 7 || (text[2] != '/' && text[2] != '-')) return std::nullopt;
  const bool quarter = text[0] == 'Q' || text[0] == 'q';
  if (!quarter && text[0] != 'H' && text[0] != 'h') return std::nullopt;
  const auto numbers = numbers_of(text.substr(3));
  if (!numbers || numbers->count != 1 || !is_year(*numbers, 0)) not_a_date(text);
  const int parts = quarter ? 4 : 2;
  const int part = text[1] - '0';
  if (part < 1 || part > parts)
    throw std::invalid_argument(quarter ? tr("“{}”: the quarters are Q1 to Q4", text)
                                        : tr("“{}”: the halves of a year are H1 and H2", text));
  const auto length = static_cast<unsigned>(12 / parts);
  const auto first = static_cast<unsigned>(part - 1) * length + 1;
  return query::months_from(year{static_cast<int>(numbers->value[0])} / month{first}, length);
}

/// A date without `..`.
DateRange single(std::string_view text, Day today) {
  if (const auto part = part_of_year(text)) return *part;
  if (const auto date = query::date_without_year(text))
    if (const std::string whole = query::completed_before(*date, today); !whole.empty())
      return single(whole, today);
  if (const auto numbers = numbers_of(text)) return from_numbers(*numbers, text);
  if (const auto relative = query::relative_range(text, today)) return *relative;
  if (const auto date = query::written_date(text)) return single(*date, today);
  not_a_date(text);
}

/// One end of a range: also `7d`, so long ago.
DateRange range_end(std::string_view text, Day today) {
  if (const auto day = query::day_before(text, today)) return {*day, *day};
  return single(text, today);
}

/// What lies before the one end or behind the other.
DateRange beside(const query::WrittenRange& range, Day today) {
  if (!range.first.empty()) {
    const Day last = *single(range.first, today).last;
    return {day_of(sys_days{calendar_day(last)} + days{1}), std::nullopt};
  }
  const Day first = *single(range.last, today).first;
  return {std::nullopt, day_of(sys_days{calendar_day(first)} - days{1})};
}

/// What has no year is the one nearest to the other end, else to today.
DateRange between(std::string first, std::string last, Day today) {
  const auto begin = query::date_without_year(first), end = query::date_without_year(last);
  if (end && !begin && !first.empty())
    last = query::completed_after(*end, *range_end(first, today).first);
  DateRange range;
  if (!last.empty()) range.last = range_end(last, today).last;
  if (begin && range.last) first = query::completed_before(*begin, *range.last);
  if (!first.empty()) range.first = range_end(first, today).first;
  return range;
}

}  // namespace

DateRange parse_date_range(std::string_view text, Day today) {
  text = ascii::trimmed(text);
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    if (const auto range = query::written_range(text)) {
      if (range->apart) return beside(*range, today);
      return parse_date_range(range->first + ".." + range->last, today);
    }
    if (query::day_before(text, today))
      throw std::invalid_argument(
          tr("“{0}” is one end of a range: write {0}.. for since then", text));
    return single(text, today);
  }
  const std::string_view first = ascii::trimmed(text.substr(0, dots));
  const std::string_view last = ascii::trimmed(text.substr(dots + 2));
  if (first.empty() && last.empty()) not_a_date(text);
  const DateRange range = between(std::string(first), std::string(last), today);
  if (range.first && range.last && *range.last < *range.first)
    throw std::invalid_argument(tr("the range “{}” ends before it begins", text));
  return range;
}

}  // namespace timtin
