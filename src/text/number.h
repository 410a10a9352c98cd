// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Numbers as Vietnamese writes them: 4.600 is four thousand six hundred, 33,8 a decimal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// The one spelling of a number of ASCII digits, full stops and commas: digits without thousands
/// separators and leading zeros, a comma before decimals (a full stop would be read as thousands
/// again). Full stops before groups of exactly three digits, after one to three digits that are not
/// all zero, separate thousands; one comma, or one other full stop, separates decimals. Nothing if
/// `text` is no number or several.
std::optional<std::string> canonical_number(std::string_view text);

/// A byte range of a word, end exclusive.
struct Span {
  std::uint32_t begin;
  std::uint32_t end;
};

/// The ranges of `word` (one word by the word boundary rules) that are terms: the word itself, or,
/// where signs stand between its digits, each number apart from the letters around it (`500.000đ`),
/// and each group of digits apart if they are not one number (`12.5.2019`). A word of more than
/// `max_number_bytes` is not looked into.
inline constexpr std::size_t max_number_bytes = 64 << 10;
std::vector<Span> split_numbers(std::string_view word);

}  // namespace timtin
