// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A form in which a day or a time is written, as a pattern, and how tokens are compared with it.
///
/// | in the pattern | in the text |
/// |---|---|
/// | `D` `M` `Mon` | a day, a month, the English name of one |
/// | `Thg` | `tháng`, `thg` or `Th`, and the number of the month or its word: `Tháng Mười Hai` |
/// | `Y` `YY` | a year of four digits, of two |
/// | `H` `m` `mm` `ss` `f` | hour, minutes (of one or two digits, or two), seconds, a fraction |
/// | `YYYYMMDD` `HHMMSS` `HHMM` | the same as one number |
/// | `/` | `/`, `-` or `.`, the same throughout |
/// | `T` | the time of day inside a date, and what else stands before the year |
/// | `~` | at most two words or signs before a number |
/// | `{a b}` `[a b]` | one of these; one of these or nothing |
///
/// Other signs, and words without their marks, stand for themselves.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "article/date/date_tokens.h"

namespace timtin {

/// Half-open range of tokens.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class DatePart : std::uint8_t {
  day,
  month,
  month_name,
  counted_month,
  year,
  short_year,
  whole_day,
  hour,
  minutes,
  seconds,
  fraction,
  whole_time,
  separator,
  inner_time,
  gap,
  one_of,
  perhaps,
};

struct DatePartRow {
  std::string_view letters;
  DatePart part;
  std::size_t from = 0;  ///< digits
  std::size_t to = 0;
};

inline constexpr std::array<DatePartRow, 17> date_parts{{
    {"D", DatePart::day, 1, 2},
    {"M", DatePart::month, 1, 2},
    {"Mon", DatePart::month_name},
    {"Thg", DatePart::counted_month},
    {"Y", DatePart::year, 4, 4},
    {"YY", DatePart::short_year, 2, 2},
    {"YYYYMMDD", DatePart::whole_day, 8, 8},
    {"H", DatePart::hour, 1, 2},
    {"m", DatePart::minutes, 1, 2},
    {"mm", DatePart::minutes, 2, 2},
    {"ss", DatePart::seconds, 2, 2},
    {"f", DatePart::fraction, 1, 18},
    {"HHMMSS", DatePart::whole_time, 6, 6},
    {"HHMM", DatePart::whole_time, 4, 4},
    {"/", DatePart::separator},
    {"T", DatePart::inner_time},
    {"~", DatePart::gap},
}};

/// A part, or the signs and words of which one stands there, between single spaces.
struct FormElement {
  DatePartRow row{"", DatePart::one_of};
  std::string_view words;
};

struct DateForm {
  std::string_view pattern;
  std::string_view example;  ///< read by this form, and by no other of its table
  std::string_view reads;    ///< what is read from it
  std::array<FormElement, 8> elements{};
  std::size_t size = 0;

  /// A pattern with more than eight elements, or a bracket without its end, does not compile.
  constexpr DateForm(std::string_view written, std::string_view seen, std::string_view result)
      : pattern(written), example(seen), reads(result) {
    for (std::size_t at = 0; at < written.size();)
      if (written[at] == ' ')
        ++at;
      else
        at += add(written.substr(at));
  }

  /// A year of two digits is one only beside a time of day, or behind a word that says so.
  constexpr bool needs_time() const { return pattern.starts_with('D') && pattern.ends_with(" YY"); }

 private:
  /// The first element of `rest`; its length.
  constexpr std::size_t add(std::string_view rest) {
    FormElement& element = elements.at(size++);
    const bool optional = rest.front() == '[';
    if (optional || rest.front() == '{') {
      const std::size_t close = rest.find(optional ? ']' : '}');
      element = {{"", optional ? DatePart::perhaps : DatePart::one_of}, rest.substr(1, close - 1)};
      return close + 1;
    }
    std::size_t length = 1;
    while (is_letter(rest.front()) && length < rest.size() && is_letter(rest[length])) ++length;
    element.words = rest.substr(0, length);
    for (const DatePartRow& row : date_parts)
      if (row.letters == element.words) element.row = row;
    return length;
  }
  static constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
};

/// The numbers of a date, whether it exists or not.
struct WrittenDate {
  std::int64_t year = 0;
  std::int64_t month = 1;
  std::int64_t day = 1;
  std::int64_t hour = 0;
  std::int64_t minute = 0;
  std::int64_t second = 0;
  TokenRange where;  ///< up to the time of day, if that stands inside
};

/// What the tokens from `at` on say, if they are written in this form.
std::optional<WrittenDate> read_form(const DateForm& form, const DateTokens& tokens,
                                     std::size_t at);

}  // namespace timtin
