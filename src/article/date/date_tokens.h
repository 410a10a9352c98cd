// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The words, numbers and signs of a written date.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

struct DateToken {
  enum class Kind : std::uint8_t { number, word, sign };
  Kind kind;
  std::string text;        ///< digits; the folded word (`thu`, `gmt`); one ASCII character
  std::int64_t value = 0;  ///< of a number of at most 18 digits
  bool space_before = false;

  bool is(std::string_view other) const { return kind != Kind::number && text == other; }
  /// A number written with `from` to `to` digits.
  bool is_number(std::size_t from, std::size_t to) const {
    return kind == Kind::number && text.size() >= from && text.size() <= to;
  }
};

using DateTokens = std::vector<DateToken>;

DateTokens date_tokens(std::string_view text);

/// Takes the first name of a day of the week out of `tokens`: `Thứ Hai`, `thứ 2`, `T2`, `CN`,
/// `Chủ nhật`, `Mon`.
std::optional<std::chrono::weekday> take_weekday(DateTokens& tokens);

/// 1 .. 12 for an English name of a month, whole or its first three letters; else 0.
unsigned month_from_name(const DateToken& token);

struct CountedMonth {
  unsigned month = 0;      ///< 1 .. 12; 0 without one
  std::size_t tokens = 0;  ///< how many it takes
};

/// The month at `at` as Vietnamese counts it: `tháng 6`, `Tháng Mười Hai`, `thg 3`, `Th3`, `T3`.
CountedMonth counted_month(const DateTokens& tokens, std::size_t at);

/// True for words that stand beside a date without meaning anything: `ngày`, `lúc`, `Print`, `Gốc`.
bool is_date_filler(const DateToken& word);

}  // namespace timtin
