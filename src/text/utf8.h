// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Reading code points from UTF-8, and writing them.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace timtin {

/// U+FFFD.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// True of every byte of a code point but its first.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The code point at byte `at`, which moves behind it; negative, and behind the maximal ill-formed
/// subsequence (Unicode 15, section 3.9), if there is none. `at` must be inside `text`.
template <typename Offset>
[[gnu::always_inline]] inline std::int32_t next_code_point(std::string_view text, Offset& at) {
  std::int32_t code_point = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(text.data(), at, text.size(), code_point);
#pragma GCC diagnostic pop
  return code_point;
}

/// The same, with U+FFFD for what is ill-formed.
template <typename Offset>
inline char32_t next_or_replacement(std::string_view text, Offset& at) {
  const std::int32_t code_point = next_code_point(text, at);
  return code_point < 0 ? U'\uFFFD' : static_cast<char32_t>(code_point);
}

/// `code_point` must be a scalar value of Unicode.
inline void append_code_point(std::string& text, char32_t code_point) {
  char bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_APPEND_UNSAFE(reinterpret_cast<std::uint8_t*>(bytes), length, code_point);
#pragma GCC diagnostic pop
  text.append(bytes, length);
}

}  // namespace timtin
