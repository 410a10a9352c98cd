// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parse/missing_year.h"

#include <charconv>
#include <vector>

#include "article/model/calendar.h"
#include "query/parse/code_points.h"
#include "query/parse/written_date.h"
#include "text/ascii.h"

namespace timtin::query {
namespace {

using namespace std::chrono;

/// A leap day is at most so many years away.
constexpr int most_years = 8;

unsigned number_of(const std::string& part) {
  unsigned number = 0;
  if (part.size() <= 2) std::from_chars(part.data(), part.data() + part.size(), number);
  return number;
}

/// A leap year has all days that there are.
bool is_day(const DateWithoutYear& date) {
  return (year{2000} / month{date.month} / day{date.day == 0 ? 1 : date.day}).ok();
}

year_month_day in_year(const DateWithoutYear& date, year of) {
  return of / month{date.month} / day{date.day == 0 ? 1 : date.day};
}

std::string written(const DateWithoutYear& date, year of) {
  return (date.day == 0 ? std::string() : std::to_string(date.day) + '/') +
         std::to_string(date.month) + '/' + std::to_string(static_cast<int>(of));
}

}  // namespace

std::optional<DateWithoutYear> date_without_year(std::string_view text) {
  const std::string plain = plain_letters(text);
  std::vector<std::string> parts = parts_of_date(plain);
  const bool named_day = !parts.empty() && parts.front() == "ngay";
  if (named_day) parts.erase(parts.begin());
  DateWithoutYear date{0, 0};
  if (parts.size() == 2 && parts[0] == "thang" && !named_day) {
    date = {0, number_of(parts[1])};
  } else if (parts.size() == 3 && parts[1] == "thang") {
    date = {number_of(parts[0]), number_of(parts[2])};
    if (date.day == 0) return std::nullopt;
  } else if (parts.size() == 2 && plain.find('/') != plain.npos) {
    date = {number_of(parts[0]), number_of(parts[1])};
    if (date.day == 0) return std::nullopt;
  }
  return date.month > 0 && is_day(date) ? std::optional(date) : std::nullopt;
}

bool lacks_year(std::string_view text) {
  if (const std::size_t dots = text.find(".."); dots != text.npos)
    return date_without_year(text.substr(0, dots)) || date_without_year(text.substr(dots + 2));
  if (const auto range = written_range(text))
    return date_without_year(range->first) || date_without_year(range->last);
  return date_without_year(text).has_value();
}

std::string completed_before(const DateWithoutYear& date, Day day) {
  const year_month_day last = calendar_day(day);
  if (!last.ok()) return {};
  for (int back = 0; back <= most_years; ++back)
    if (const auto found = in_year(date, last.year() - years{back}); found.ok() && found <= last)
      return written(date, found.year());
  return {};
}

std::string completed_after(const DateWithoutYear& date, Day day) {
  const year_month_day first = calendar_day(day);
  if (!first.ok()) return {};
  for (int on = 0; on <= most_years; ++on)
    if (const auto found = in_year(date, first.year() + years{on}); found.ok() && found >= first)
      return written(date, found.year());
  return {};
}

}  // namespace timtin::query
