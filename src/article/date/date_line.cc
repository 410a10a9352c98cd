// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date_line.h"

#include "article/date/date.h"
#include "article/line/folded_words.h"
#include "text/ascii.h"

namespace timtin {
namespace {

constexpr std::size_t max_date_line_bytes = 120;

bool has_both_buttons(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == line.npos || ascii::lower(line[begin]) != 'p') return false;
  const std::string words = folded_words(line);
  return words.starts_with("print ") && words.ends_with(" goc");
}

}  // namespace

bool is_date_line(std::string_view line) {
  if (line.size() > max_date_line_bytes) return false;
  const DateReading reading = read_date(line);
  // Between its two buttons it is a date, even one that does not exist.
  if (!reading.published) return has_both_buttons(line);
  return reading.only_date && reading.published->precision >= DatePrecision::day;
}

bool has_page_buttons(std::string_view line) {
  if (line.size() > max_date_line_bytes) return false;
  const std::string words = folded_words(line);
  return words.starts_with("print ") || words.ends_with(" goc");
}

}  // namespace timtin
