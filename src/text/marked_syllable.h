// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How Vietnamese syllables are spelled with their marks: by this the charset of a text is known.
#pragma once

#include <string_view>

namespace timtin {

/// The parts of a Vietnamese letter, lower case.
struct MarkedLetter {
  char base = 0;     ///< a .. z; `d` with quality `-` is đ; 0: no Vietnamese letter
  char quality = 0;  ///< `(` breve, `^` circumflex, `+` horn, `-` bar, or 0
  char tone = 0;     ///< `'` acute, `` ` `` grave, `?` hook, `~` tilde, `.` dot below, or 0
};

/// Of any code point, upper or lower case; precomposed letters only. Look-alikes of đ are đ.
MarkedLetter marked_letter(char32_t code_point);

/// The mark of a combining character, as MarkedLetter writes it, or 0.
char combining_mark(char32_t code_point);

/// True if `word` is spelled as Vietnamese syllables are: an onset and a rime that exist, no more
/// than one tone, on a vowel that takes it, and acute or dot below before a final c, ch, k, p, t.
/// Any case, any normalisation form. Words without marks can be syllables too.
bool is_marked_syllable(std::u32string_view word);

}  // namespace timtin
