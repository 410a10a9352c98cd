// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/labels.h"

#include <fmt/format.h>

#include <algorithm>

#include "output/code_points.h"
#include "text/utf8.h"

namespace timtin::output {
namespace {

constexpr std::size_t short_key_digits = 12;

bool fits_a_line(std::string_view id) {
  for (std::size_t at = 0; at < id.size();) {
    const char32_t c = next_or_replacement(id, at);
    if (is_control(c) || is_line_separator(c) || is_bidi_control(c)) return false;
  }
  return !id.empty();
}

}  // namespace

std::string day_first(const std::optional<Published>& published) {
  if (!published) return {};
  const auto [year, month, day] = published->day;
  const int minutes = published->minute_of_day;
  switch (published->precision) {
    case DatePrecision::year:
      return fmt::format("{:04}", year);
    case DatePrecision::month:
      return fmt::format("{:02}/{:04}", month, year);
    case DatePrecision::day:
      return fmt::format("{:02}/{:02}/{:04}", day, month, year);
    case DatePrecision::minute:
      return fmt::format("{:02}/{:02}/{:04} {:02}:{:02}", day, month, year, minutes / 60,
                         minutes % 60);
  }
  return {};
}

std::string days(const std::string& first, const std::string& last) {
  const auto shown = [](const std::string& day) { return day_first(published_from_string(day)); };
  if (first == last) return shown(first);
  return shown(first) + " – " + shown(last);
}

std::string identifier(const Article& article, bool unique, bool nul) {
  const std::string& id = article.id;
  const bool fits = nul ? id.find('\0') == std::string::npos && !id.empty() : fits_a_line(id);
  return unique && fits && !id.starts_with('-') ? id : article.key;
}

std::string short_identifier(const Article& article, bool unique) {
  const std::string name = identifier(article, unique);
  return name == article.key ? name.substr(0, short_key_digits) : name;
}

}  // namespace timtin::output
