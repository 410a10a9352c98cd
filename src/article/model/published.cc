// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "article/model/calendar.h"
#include "timtin/article.h"

namespace timtin {
namespace {

/// Reads exactly `digits` digits at `at`; false if there are none or it does not fit the shape.
bool read_number(std::string_view text, std::size_t at, std::size_t digits, unsigned& value) {
  if (at + digits > text.size()) return false;
  value = 0;
  for (const char c : text.substr(at, digits)) {
    if (c < '0' || c > '9') return false;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return true;
}

bool has(std::string_view text, std::size_t at, std::string_view sign) {
  return text.substr(std::min(at, text.size()), sign.size()) == sign;
}

bool read_time(std::string_view text, Published& published) {
  unsigned hour = 0, minute = 0;
  if (text.size() != 22 || !has(text, 10, "T") || !read_number(text, 11, 2, hour) ||
      !has(text, 13, ":") || !read_number(text, 14, 2, minute) || !has(text, 16, "+07:00"))
    return false;
  published.minute_of_day = static_cast<int>(hour * 60 + minute);
  published.precision = DatePrecision::minute;
  return hour < 24 && minute < 60;
}

}  // namespace

std::string to_string(const Published& published) {
  const auto [year, month, day] = published.day;
  switch (published.precision) {
    case DatePrecision::year:
      return fmt::format("{:04}", year);
    case DatePrecision::month:
      return fmt::format("{:04}-{:02}", year, month);
    case DatePrecision::day:
      return fmt::format("{:04}-{:02}-{:02}", year, month, day);
    case DatePrecision::minute:
      break;
  }
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}+07:00", year, month, day,
                     published.minute_of_day / 60, published.minute_of_day % 60);
}

std::optional<Published> published_from_string(std::string_view text) {
  unsigned year = 0, month = 1, day = 1;
  Published published;
  published.precision = DatePrecision::year;
  if (!read_number(text, 0, 4, year)) return std::nullopt;
  if (text.size() > 4) {
    if (!has(text, 4, "-") || !read_number(text, 5, 2, month)) return std::nullopt;
    published.precision = DatePrecision::month;
  }
  if (text.size() > 7) {
    if (!has(text, 7, "-") || !read_number(text, 8, 2, day)) return std::nullopt;
    published.precision = DatePrecision::day;
  }
  if (text.size() > 10 && !read_time(text, published)) return std::nullopt;
  published.day = {static_cast<int>(year), month, day};
  if (!calendar_day(published.day).ok()) return std::nullopt;
  return published;
}

}  // namespace timtin
