// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// As much of Unicode as cutting a query needs, without a Unicode library.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::query {

inline constexpr char32_t left_curly_quote = 0x201C;
inline constexpr char32_t right_curly_quote = 0x201D;

struct CodePoint {
  char32_t value;
  std::size_t length;  ///< bytes
};

/// The code point that begins at byte `at` of valid UTF-8; `at` must be inside.
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Where the first ill-formed sequence begins (Unicode 15, table 3-7), or nothing.
std::optional<std::size_t> first_invalid_byte(std::string_view text);

/// White space and control characters.
bool is_space(char32_t c);

/// Punctuation, symbols and space: nothing that a word is made of.
bool is_punctuation(char32_t c);

/// An upper-case letter of ASCII or Vietnamese.
bool is_capital(char32_t c);

/// True if no character of `text` can be part of a word.
bool is_only_punctuation(std::string_view text);

/// Runs of characters between white space.
std::size_t count_words(std::string_view text);

/// Parts of `text` between white space.
std::vector<std::string_view> words_of(std::string_view text);

/// True if AND, OR or NOT stands between words of `text`.
bool has_operator_word(std::string_view text);

/// True if a word of `text` ends in a star.
bool has_star(std::string_view text);

/// ASCII letters for Vietnamese ones, composed or not, lower case: for a handful of fixed phrases.
std::string plain_letters(std::string_view text);

}  // namespace timtin::query
