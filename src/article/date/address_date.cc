// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/address_date.h"

#include <algorithm>
#include <vector>

#include "article/model/calendar.h"
#include "text/ascii.h"

namespace timtin {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// Of the years since newspapers are on the web.
std::optional<Published> day_of_numbers(int year, int month, int day) {
  constexpr int first_year = 1996, last_year = 2050;
  const Day found{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
  if (year < first_year || year > last_year || !calendar_day(found).ok()) return std::nullopt;
  return Published{found, 0, DatePrecision::day};
}

std::optional<Published> from_compact(std::string_view digits) {
  return day_of_numbers(number(digits.substr(0, 4)), number(digits.substr(4, 2)),
                        number(digits.substr(6, 2)));
}

std::vector<std::string_view> split(std::string_view text, char sign) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = std::min(text.find(sign), text.size());
    parts.push_back(text.substr(0, end));
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}

/// `20221024110811326`: a day and a time up to seconds or milliseconds, at the end of a name.
std::optional<Published> at_end_of_name(std::string_view name) {
  name = name.substr(0, name.find('.'));
  std::size_t begin = name.size();
  while (begin > 0 && ascii::is_digit(name[begin - 1])) --begin;
  const std::string_view digits = name.substr(begin);
  if (digits.size() != 14 && digits.size() != 17) return std::nullopt;
  const bool is_time = number(digits.substr(8, 2)) < 24 && number(digits.substr(10, 2)) < 60 &&
                       number(digits.substr(12, 2)) < 60;
  return is_time ? from_compact(digits) : std::nullopt;
}

/// The folders from `at` on.
std::optional<Published> in_folders(const std::vector<std::string_view>& folders, std::size_t at) {
  const std::string_view folder = folders[at];
  if (is_digits(folder) && folder.size() == 8) return from_compact(folder);
  const auto one = split(folder, '-');
  if (one.size() == 3 && one[0].size() == 4 && one[1].size() == 2 && one[2].size() == 2 &&
      std::all_of(one.begin(), one.end(), is_digits))
    return day_of_numbers(number(one[0]), number(one[1]), number(one[2]));
  if (at + 2 >= folders.size() || folder.size() != 4) return std::nullopt;
  const std::string_view month = folders[at + 1], day = folders[at + 2];
  if (!is_digits(folder) || !is_digits(month) || !is_digits(day) || month.size() > 2 ||
      day.size() > 2)
    return std::nullopt;
  return day_of_numbers(number(folder), number(month), number(day));
}

}  // namespace

std::optional<Published> date_in_address(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::vector<std::string_view> folders = split(url, '/');
  // The last one is the name of the page.
  for (std::size_t at = 1; at + 1 < folders.size(); ++at)
    if (auto found = in_folders(folders, at)) return found;
  return at_end_of_name(folders.back());
}

std::optional<Published> date_in_file_name(std::string_view path) {
  constexpr std::size_t date_size = 10;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string_view behind = name.substr(std::min(date_size, name.size()));
  if (behind.empty() || std::string_view("-_ .").find(behind.front()) == std::string_view::npos)
    return std::nullopt;
  return in_folders({name.substr(0, date_size)}, 0);
}

}  // namespace timtin
