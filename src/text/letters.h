// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A word as letters with their Vietnamese marks set apart: what the matching form is made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// The marks that make another vowel.
inline constexpr char32_t breve = 0x306, circumflex = 0x302, horn = 0x31B;

/// One letter, digit or sign of a case-folded, decomposed word. Vietnamese writes two kinds of
/// marks on a vowel: a quality (breve, circumflex, horn) makes another vowel, a tone belongs to the
/// syllable.
struct Letter {
  char32_t base = 0;     ///< `đ` is a base of its own
  char32_t quality = 0;  ///< U+0306, U+0302, U+031B on the vowels that take it, or 0
  char32_t tone = 0;     ///< U+0300, U+0301, U+0303, U+0309, U+0323 on a vowel, or 0
  std::u32string rest;   ///< all marks in their order if they are not one quality and one tone

  /// One of a, e, i, o, u, y, whatever marks it has.
  bool is_vowel() const;
};

using Letters = std::vector<Letter>;

/// The letters of `word`, after full case folding and canonical decomposition. Ignorable and
/// control characters are left out; look-alikes of đ, apostrophes, full stops, commas, full-width
/// letters and digits, also `²`, `³` and subscripts, have become `đ`, `'`, `.`, `,` and ASCII.
/// Ill-formed bytes become U+FFFD.
Letters parse_letters(std::string_view word);

/// The letters as UTF-8 in NFC.
std::string compose(const Letters& letters);

/// True if any letter has General_Category L or N.
bool has_letter_or_digit(const Letters& letters);

/// True for what no matching form contains: controls, format characters, default ignorables.
bool is_ignorable(char32_t code_point);

}  // namespace timtin
