// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "text/digest.h"
#include "text/letters.h"
#include "text/number.h"
#include "text/orthography.h"
#include "text/precomposed.h"
#include "text/utf8.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// Bytes kept of an over-long form. What follows them is 33 bytes; the rest is room for a tone mark
/// that moves to a letter of one byte more.
constexpr std::size_t kept_bytes = 80;

void trim_apostrophes(Letters& word) {
  const auto is_apostrophe = [](const Letter& letter) {
    return letter.base == U'\'' && letter.rest.empty();
  };
  word.erase(word.begin(), std::find_if_not(word.begin(), word.end(), is_apostrophe));
  word.erase(std::find_if_not(word.rbegin(), word.rend(), is_apostrophe).base(), word.end());
}

std::string canonical_spelling(std::string_view word) {
  Letters letters = parse_letters(word);
  trim_apostrophes(letters);
  place_tones(letters);
  unify_i_y(letters);
  std::string form = compose(letters);
  return canonical_number(form).value_or(form);
}

/// The beginning of `form`, a zero, half of its SHA-256. The zero is neither a vowel nor a
/// consonant, so the tone rules see the beginning as they would without the digest, and the result
/// is canonical.
std::string shortened(const std::string& form) {
  std::size_t end = kept_bytes;
  while (end > 0 && is_continuation(form[end])) --end;
  return canonical_spelling(std::string_view(form).substr(0, end)) + '0' +
         sha256_hex(form).substr(0, 32);
}

/// Applies `change` to each letter.
template <typename Change>
std::string transformed(std::string_view form, Change change) {
  Letters letters = parse_letters(form);
  for (Letter& letter : letters) change(letter);
  return compose(letters);
}

/// The combining marks that Latin letters take, Vietnamese or not (`ñ`, `ü`, `ç`). Other scripts
/// keep theirs: there they are vowels.
bool is_latin_mark(char32_t code_point) { return code_point >= 0x300 && code_point <= 0x36F; }

/// Letters whose mark is a part of them.
char32_t without_stroke(char32_t base) {
  switch (base) {
    case U'đ':
      return U'd';
    case U'ø':
      return U'o';
    case U'ł':
      return U'l';
    case U'ħ':
      return U'h';
    case U'ŧ':
      return U't';
    case U'ı':
      return U'i';
    default:
      return base;
  }
}

}  // namespace

std::string matching_form(std::string_view word) {
  std::string form = canonical_spelling(word);
  return form.size() <= max_form_bytes ? form : shortened(form);
}

std::string folded_form(std::string_view form) {
  std::string plain;
  if (form.size() <= max_form_bytes && append_folded(form, plain)) return plain;
  Letters letters = parse_letters(form);
  for (std::size_t at = 0; at < letters.size(); ++at) {
    Letter& letter = letters[at];
    letter.quality = letter.tone = 0;
    std::erase_if(letter.rest, is_latin_mark);
    if (letter.base == U'æ' || letter.base == U'œ') {
      letter.base = letter.base == U'æ' ? U'a' : U'o';
      letters.insert(letters.begin() + std::ptrdiff_t(++at), Letter{U'e', 0, 0, {}});
    } else {
      letter.base = without_stroke(letter.base);
    }
  }
  return compose(letters);
}

std::string toneless_form(std::string_view form) {
  return transformed(form, [](Letter& letter) { letter.tone = 0; });
}

bool has_marks(std::string_view word) {
  const Letters letters = parse_letters(word);
  return std::any_of(letters.begin(), letters.end(), [](const Letter& letter) {
    return letter.quality != 0 || letter.tone != 0 || letter.base == U'đ' ||
           (letter.is_vowel() && !letter.rest.empty());
  });
}

}  // namespace timtin
