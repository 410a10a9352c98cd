// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parse/relative_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "article/model/calendar.h"
#include "query/parse/code_points.h"

namespace timtin::query {
namespace {

using namespace std::chrono;

enum class Unit : std::uint8_t { day, week, month, quarter, year };

struct RelativePhrase {
  std::string_view text;  ///< without marks
  Unit unit;
  int offset;  ///< units from the current one
};

constexpr std::array<RelativePhrase, 28> phrases{{
    {"nay", Unit::day, 0},
    {"hom nay", Unit::day, 0},
    {"today", Unit::day, 0},
    {"hom qua", Unit::day, -1},
    {"yesterday", Unit::day, -1},
    {"hom kia", Unit::day, -2},
    {"tuan nay", Unit::week, 0},
    {"this week", Unit::week, 0},
    {"tuan truoc", Unit::week, -1},
    {"tuan qua", Unit::week, -1},
    {"tuan vua qua", Unit::week, -1},
    {"last week", Unit::week, -1},
    {"thang nay", Unit::month, 0},
    {"this month", Unit::month, 0},
    {"thang truoc", Unit::month, -1},
    {"thang qua", Unit::month, -1},
    {"thang vua qua", Unit::month, -1},
    {"last month", Unit::month, -1},
    {"quy nay", Unit::quarter, 0},
    {"this quarter", Unit::quarter, 0},
    {"quy truoc", Unit::quarter, -1},
    {"last quarter", Unit::quarter, -1},
    {"nam nay", Unit::year, 0},
    {"this year", Unit::year, 0},
    {"nam ngoai", Unit::year, -1},
    {"nam truoc", Unit::year, -1},
    {"nam qua", Unit::year, -1},
    {"last year", Unit::year, -1},
}};

std::string without_spaces(std::string_view text) {
  std::string result = plain_letters(text);
  std::erase_if(result, [](char c) {
    return c == '_' || c == '-' || is_space(static_cast<unsigned char>(c));
  });
  return result;
}

/// `7 ngày qua`, `last 7 days` -> `7d`; the name and its letter for day_before().
std::optional<std::string> length_of_past(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 12> units{{{"ngayqua", 'd'},
                                                                     {"ngayganday", 'd'},
                                                                     {"tuanqua", 'w'},
                                                                     {"tuanganday", 'w'},
                                                                     {"thangqua", 'm'},
                                                                     {"thangganday", 'm'},
                                                                     {"namqua", 'y'},
                                                                     {"namganday", 'y'},
                                                                     {"days", 'd'},
                                                                     {"weeks", 'w'},
                                                                     {"months", 'm'},
                                                                     {"years", 'y'}}};
  constexpr std::string_view english = "last";
  const bool last = text.starts_with(english);
  if (last) text.remove_prefix(english.size());
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view name = text.substr(digits);
  const auto unit =
      std::find_if(units.begin(), units.end(), [&](const auto& row) { return row.first == name; });
  if (digits == 0 || unit == units.end() || last != name.ends_with('s')) return std::nullopt;
  return std::string(text.substr(0, digits)) + unit->second;
}

DateRange range_of(Unit unit, int offset, year_month_day today) {
  const year_month month = today.year() / today.month();
  switch (unit) {
    case Unit::day: {
      const Day day = day_of(sys_days{today} + days{offset});
      return DateRange{day, day};
    }
    case Unit::week: {
      const sys_days now{today};
      const sys_days monday = now - (weekday{now} - Monday) + weeks{offset};
      return {day_of(monday), day_of(monday + days{6})};
    }
    case Unit::month:
      return month_range(month + months{offset});
    case Unit::quarter: {
      const std::chrono::month first{(static_cast<unsigned>(today.month()) - 1) / 3 * 3 + 1};
      return months_from(today.year() / first + months{3 * offset}, 3);
    }
    case Unit::year:
      break;
  }
  return months_from((today.year() + years{offset}) / January, 12);
}

}  // namespace

DateRange month_range(year_month month) { return months_from(month, 1); }

DateRange months_from(year_month first, unsigned count) {
  const year_month last = first + months{count - 1};
  return {day_of(first / 1), day_of(last / std::chrono::last)};
}

std::optional<DateRange> relative_range(std::string_view text, Day today) {
  const std::string wanted = without_spaces(text);
  if (const auto length = length_of_past(wanted)) {
    const auto first = day_before(*length, today);
    return first ? std::optional(DateRange{*first, today}) : std::nullopt;
  }
  const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const RelativePhrase& row) {
    return without_spaces(row.text) == wanted;
  });
  if (found == phrases.end() || !calendar_day(today).ok()) return std::nullopt;
  return range_of(found->unit, found->offset, calendar_day(today));
}

std::optional<Day> day_before(std::string_view text, Day from) {
  const year_month_day today = calendar_day(from);
  if (text.size() < 2 || text.size() > 5 || !today.ok()) return std::nullopt;
  int number = 0;
  const char* const unit = text.data() + text.size() - 1;
  const auto [end, error] = std::from_chars(text.data(), unit, number);
  if (error != std::errc() || end != unit || number < 0) return std::nullopt;
  year_month_day day = today;
  switch (*unit) {
    case 'd':
      day = sys_days{today} - days{number};
      break;
    case 'w':
      day = sys_days{today} - weeks{number};
      break;
    case 'm':
      day = today - months{number};
      break;
    case 'y':
      day = today - years{number};
      break;
    default:
      return std::nullopt;
  }
  if (!day.ok()) day = day.year() / day.month() / last;
  if (day.year() < year{1}) return std::nullopt;
  return day_of(day);
}

}  // namespace timtin::query
