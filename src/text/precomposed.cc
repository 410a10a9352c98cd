// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/precomposed.h"

#include <array>
#include <cstdint>

#include "text/ascii.h"
#include "text/utf8.h"

namespace timtin {
namespace {

constexpr std::array<char32_t, 6> tone_marks{0, 0x300, 0x309, 0x303, 0x301, 0x323};

/// A vowel in the tone_marks of `tone_marks`.
struct Vowel {
  char32_t base, quality;
  std::u32string_view lower, upper;
};
constexpr std::array<Vowel, 12> vowels{{
    {U'a', 0, U"aàảãáạ", U"AÀẢÃÁẠ"},
    {U'a', 0x306, U"ăằẳẵắặ", U"ĂẰẲẴẮẶ"},
    {U'a', 0x302, U"âầẩẫấậ", U"ÂẦẨẪẤẬ"},
    {U'e', 0, U"eèẻẽéẹ", U"EÈẺẼÉẸ"},
    {U'e', 0x302, U"êềểễếệ", U"ÊỀỂỄẾỆ"},
    {U'i', 0, U"iìỉĩíị", U"IÌỈĨÍỊ"},
    {U'o', 0, U"oòỏõóọ", U"OÒỎÕÓỌ"},
    {U'o', 0x302, U"ôồổỗốộ", U"ÔỒỔỖỐỘ"},
    {U'o', 0x31B, U"ơờởỡớợ", U"ƠỜỞỠỚỢ"},
    {U'u', 0, U"uùủũúụ", U"UÙỦŨÚỤ"},
    {U'u', 0x31B, U"ưừửữứự", U"ƯỪỬỮỨỰ"},
    {U'y', 0, U"yỳỷỹýỵ", U"YỲỶỸÝỴ"},
}};

/// The letters lie in two blocks: up to U+01B0, and U+1EA0 to U+1EF9.
constexpr std::size_t first_block = 0x1B1, second_begin = 0x1EA0, second_block = 0x5A;

constexpr std::size_t place_of(char32_t c) {
  if (c < first_block) return c;
  if (c >= second_begin && c < second_begin + second_block) return first_block + (c - second_begin);
  return first_block + second_block;
}

struct Row {
  char32_t base = 0;  ///< 0: none of them
  char32_t quality = 0, tone = 0;
};

constexpr auto make_rows() {
  std::array<Row, first_block + second_block + 1> rows{};
  for (char32_t c = 0x21; c < 0x7F; ++c) rows[c] = {c >= U'A' && c <= U'Z' ? c + 0x20 : c, 0, 0};
  rows[place_of(U'đ')] = rows[place_of(U'Đ')] = {U'đ', 0, 0};
  for (const Vowel& vowel : vowels)
    for (std::size_t i = 0; i < tone_marks.size(); ++i)
      rows[place_of(vowel.lower[i])] =
          rows[place_of(vowel.upper[i])] = {vowel.base, vowel.quality, tone_marks[i]};
  return rows;
}

constexpr auto rows = make_rows();

/// The code point of a vowel with its marks, 0 if there is none.
char32_t vowel_with_marks(const Letter& letter) {
  for (const Vowel& vowel : vowels)
    if (vowel.base == letter.base && vowel.quality == letter.quality)
      for (std::size_t i = 0; i < tone_marks.size(); ++i)
        if (tone_marks[i] == letter.tone) return vowel.lower[i];
  return 0;
}

/// In lower case, 0 if it is none of them.
char32_t composed_letter(const Letter& letter) {
  if (!letter.rest.empty()) return 0;
  if (letter.quality != 0 || letter.tone != 0) return vowel_with_marks(letter);
  const bool is_ascii = letter.base > 0x20 && letter.base < 0x7F;
  return is_ascii || letter.base == U'đ' ? letter.base : 0;
}

}  // namespace

bool append_precomposed(std::string_view word, Letters& letters) {
  letters.reserve(letters.size() + word.size());
  for (std::size_t at = 0; at < word.size();) {
    const std::int32_t code_point = next_code_point(word, at);
    if (code_point < 0) return false;
    const Row& row = rows[place_of(static_cast<char32_t>(code_point))];
    if (row.base == 0) return false;
    letters.push_back({row.base, row.quality, row.tone, {}});
  }
  return true;
}

bool append_folded(std::string_view word, std::string& folded) {
  for (std::size_t at = 0; at < word.size();) {
    const std::int32_t code_point = next_code_point(word, at);
    if (code_point < 0) return false;
    const char32_t base = rows[place_of(static_cast<char32_t>(code_point))].base;
    if (base == 0) return false;
    folded += base == U'đ' ? 'd' : static_cast<char>(base);
  }
  return true;
}

char plain_letter(char32_t code_point) {
  const char32_t base = rows[place_of(code_point)].base;
  if (base == U'đ') return 'd';
  return base >= U'a' && base <= U'z' ? static_cast<char>(base) : '\0';
}

std::optional<int> compare_folded(std::string_view word, std::string_view folded) {
  std::size_t at = 0;
  for (const char c : folded) {
    if (at == word.size()) return -1;
    char letter = ascii::lower(word[at]);
    if (ascii::is_ascii(letter)) {
      ++at;
    } else {
      const std::int32_t code_point = next_code_point(word, at);
      letter = code_point < 0 ? '\0' : plain_letter(static_cast<char32_t>(code_point));
      if (letter == '\0') return std::nullopt;
    }
    if (letter != c)
      return static_cast<unsigned char>(letter) < static_cast<unsigned char>(c) ? -1 : 1;
  }
  if (at < word.size() && !ascii::is_ascii(word[at])) return std::nullopt;  // a mark, perhaps
  return at < word.size() ? 1 : 0;
}

bool append_composed(const Letters& letters, std::string& text) {
  for (const Letter& letter : letters) {
    const char32_t c = composed_letter(letter);
    if (c == 0) return false;
    append_code_point(text, c);
  }
  return true;
}

}  // namespace timtin
