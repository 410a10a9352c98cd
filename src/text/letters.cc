// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/letters.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/decomposition.h"
#include "text/precomposed.h"
#include "text/utf8.h"

namespace timtin {
namespace {

/// What lies beyond is not looked at: a letter takes fifty times its size here.
constexpr std::size_t max_word_bytes = 1 << 16;

bool is_tone(char32_t mark) {
  return mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323;
}

bool is_quality(char32_t base, char32_t mark) {
  switch (mark) {
    case breve:
      return base == U'a';
    case circumflex:
      return base == U'a' || base == U'e' || base == U'o';
    case horn:
      return base == U'o' || base == U'u';
    default:
      return false;
  }
}

/// Signs that are typed one for another. Applied after case folding: Ð U+00D0 is ð by then.
char32_t unify(char32_t code_point) {
  switch (code_point) {
    case 0xF0:   // eth
    case 0x256:  // d with tail
      return U'đ';
    case 0x2018:
    case 0x2019:
    case 0x2BC:
    case 0xFF07:
      return U'\'';
    case 0x2024:
    case 0xFE52:
    case 0xFF0E:
      return U'.';
    case 0xFE10:
    case 0xFE50:
    case 0xFF0C:
      return U',';
    case 0xB2:
      return U'2';
    case 0xB3:
      return U'3';
    default:
      break;
  }
  if (code_point < 0x80) return code_point;
  if (code_point >= 0x2080 && code_point <= 0x2089) return code_point - 0x2080 + U'0';
  if (code_point >= 0xFF41 && code_point <= 0xFF5A) return code_point - 0xFF41 + U'a';
  const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(code_point));
  return digit < 0 ? code_point : U'0' + static_cast<char32_t>(digit);
}

bool is_mark(char32_t code_point) {
  return (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & U_GC_M_MASK) != 0;
}

/// Takes the marks in any order: `ê` + acute and `é` + circumflex are both ế.
void set_marks(Letter& letter, const std::u32string& marks) {
  Letter marked = letter;
  for (const char32_t mark : marks) {
    if (letter.is_vowel() && is_tone(mark) && marked.tone == 0) {
      marked.tone = mark;
    } else if (is_quality(letter.base, mark) && marked.quality == 0) {
      marked.quality = mark;
    } else {
      letter.rest = marks;
      return;
    }
  }
  letter = marked;
}

/// The code points of UTF-8 text that are not ignorable.
std::u32string visible_code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t code_point = next_code_point(text, at);
    const char32_t c = code_point < 0 ? U'\uFFFD' : static_cast<char32_t>(code_point);
    if (!is_ignorable(c)) result += c;
  }
  return result;
}

std::u32string case_folded(std::u32string_view text) {
  icu::UnicodeString letters = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(text.data()), static_cast<std::int32_t>(text.size()));
  letters.foldCase();
  std::u32string result;
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    result += static_cast<char32_t>(letters.char32At(at));
  }
  return result;
}

}  // namespace

bool Letter::is_vowel() const {
  return base == U'a' || base == U'e' || base == U'i' || base == U'o' || base == U'u' ||
         base == U'y';
}

bool is_ignorable(char32_t code_point) {
  if (code_point < 0x80) return code_point < 0x20 || code_point == 0x7F;
  const auto c = static_cast<UChar32>(code_point);
  return (U_GET_GC_MASK(c) & (U_GC_CC_MASK | U_GC_CF_MASK)) != 0 ||
         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool has_letter_or_digit(const Letters& letters) {
  return std::any_of(letters.begin(), letters.end(), [](const Letter& letter) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(letter.base));
    return (mask & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
  });
}

Letters parse_letters(std::string_view word) {
  word = word.substr(0, max_word_bytes);
  Letters precomposed;
  if (append_precomposed(word, precomposed)) return precomposed;
  // Ignorables go first: one between a letter and its mark would keep them apart. Folding needs
  // decomposed text to be the same for canonically equal words, and can itself give precomposed
  // letters (Unicode 15, section 3.13, D145).
  std::u32string text = decomposed(visible_code_points(word));
  text = decomposed(case_folded(text));
  Letters letters;
  std::u32string marks;
  const auto finish = [&] {
    if (!letters.empty()) set_marks(letters.back(), marks);
    marks.clear();
  };
  for (const char32_t code_point : text) {
    if (is_mark(code_point) && !letters.empty()) {
      marks += code_point;
    } else {
      finish();
      letters.emplace_back().base = unify(code_point);
    }
  }
  finish();
  return letters;
}

std::string compose(const Letters& letters) {
  std::string precomposed;
  if (append_composed(letters, precomposed)) return precomposed;
  std::u32string text;
  for (const Letter& letter : letters) {
    text += letter.base;
    if (letter.quality != 0) text += letter.quality;
    if (letter.tone != 0) text += letter.tone;
    text += letter.rest;
  }
  return composed(text);
}

}  // namespace timtin
