// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/printed_value.h"

#include <algorithm>

#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// Between the brackets behind `name`, with which `text` begins; empty if it does not.
std::string_view argument(std::string_view text, std::string_view name) {
  if (!text.starts_with(name)) return {};
  text.remove_prefix(name.size());
  return text.substr(0, text.find(')'));
}

/// Of what .NET prints for JSON; the zone behind the milliseconds (`+0700`) changes nothing.
std::string from_net(std::string_view milliseconds) {
  const std::size_t sign = milliseconds.starts_with('-') ? 1 : 0;
  const std::size_t end = milliseconds.find_first_not_of("0123456789", sign);
  return std::string(milliseconds.substr(0, end));
}

/// `2021, 6, 25, 17, 0` -> `2021-06-25T17:00`; further arguments are seconds and less, and the
/// zone.
std::string from_python(std::string_view arguments) {
  constexpr std::string_view signs = "--T:";
  std::string result;
  for (std::size_t place = 0; place <= signs.size(); ++place) {
    const std::size_t end = std::min(arguments.find(','), arguments.size());
    const std::string_view number = trimmed(arguments.substr(0, end));
    if (number.empty() || !std::all_of(number.begin(), number.end(), ascii::is_digit)) break;
    if (place > 0) result += signs[place - 1];
    if (number.size() < 2) result += '0';
    result += number;
    arguments.remove_prefix(std::min(end + 1, arguments.size()));
  }
  if (result.find(':') == result.npos) result = result.substr(0, result.find('T'));
  const bool utc =
      arguments.find("utc") != arguments.npos || arguments.find("UTC") != arguments.npos;
  return utc ? result + 'Z' : result;
}

}  // namespace

std::string plain_date(std::string_view text) {
  const std::string_view value = trimmed(text);
  for (const std::string_view name : {"/Date(", "\\/Date(", "new Date("})
    if (const auto inner = argument(value, name); !inner.empty() && from_net(inner).size() > 8)
      return from_net(inner);
  // `{'$date': 1624615200000}`, as MongoDB exports.
  if (const std::size_t digits = value.find_first_of("0123456789");
      value.find("$date") != value.npos &&
      from_net(value.substr(std::min(digits, value.size()))).size() > 11)
    return from_net(value.substr(digits));
  for (const std::string_view name : {"datetime.datetime(", "datetime.date(", "datetime("})
    if (const auto inner = argument(value, name); !inner.empty()) return from_python(inner);
  return std::string(text);
}

}  // namespace timtin
