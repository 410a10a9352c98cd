// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/form_sieve.h"

#include "text/ascii.h"
#include "text/precomposed.h"
#include "text/utf8.h"

namespace timtin {
namespace {

/// A form over max_form_bytes is shortened; case and marks change the length of a word.
constexpr std::size_t max_sieved_bytes = 40;

/// Bytes of letters: of ASCII, U+00C0 to U+01BF, U+1000 to U+1FFF. What else is in words may be
/// ignorable, or digits, which can make a word several terms.
constexpr auto letter_bytes = [] {
  std::array<bool, 256> letters{};
  for (unsigned c = 'a'; c <= 'z'; ++c) letters[c] = letters[c - 'a' + 'A'] = true;
  for (unsigned c = 0x80; c < 0xC0; ++c) letters[c] = true;
  for (unsigned c = 0xC3; c < 0xC7; ++c) letters[c] = true;
  letters[0xE1] = true;
  return letters;
}();

/// 0 to 25, or more for what is no letter of Vietnamese.
std::uint8_t letter_at(std::string_view word, std::size_t at) {
  char letter = ascii::lower(word[at]);
  if (!ascii::is_ascii(letter)) {
    const std::int32_t code_point = next_code_point(word, at);
    letter = code_point < 0 ? '\0' : plain_letter(static_cast<char32_t>(code_point));
  }
  return static_cast<std::uint8_t>((letter == 'y' ? 'i' : letter) - 'a');
}

}  // namespace

std::optional<LetterFrame> frame_of_form(std::string_view form) {
  if (form.empty()) return std::nullopt;
  std::size_t last = form.size() - 1;
  while (last > 0 && is_continuation(form[last])) --last;
  const LetterFrame frame{letter_at(form, 0), letter_at(form, last)};
  if (frame.first >= 26 || frame.last >= 26) return std::nullopt;
  return frame;
}

std::optional<LetterFrame> frame_of_word(std::string_view word) {
  if (word.size() > max_sieved_bytes) return std::nullopt;
  for (const char c : word)
    if (!letter_bytes[static_cast<unsigned char>(c)]) return std::nullopt;
  return frame_of_form(word);
}

void FormSieve::admit(std::string_view form) {
  if (const auto frame = frame_of_form(form)) last_of_[frame->first] |= 1u << frame->last;
}

}  // namespace timtin
