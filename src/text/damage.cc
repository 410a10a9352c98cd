// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/damage.h"

#include "text/ascii.h"
#include "text/utf8.h"

namespace timtin {
namespace {

/// True if the word around a byte is part of a web address; looks at some bytes around it only.
bool is_in_address(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 64;  // bytes
  std::size_t begin = at;
  while (begin > 0 && at - begin < reach && !ascii::is_space(text[begin - 1])) --begin;
  std::size_t end = at;
  while (end < text.size() && end - at < reach && !ascii::is_space(text[end])) ++end;
  return text.substr(begin, end - begin).find_first_of("/=&") != text.npos;
}

/// `s?Anh` is a question without a blank behind it; `Th?i` and `??c` have lost letters.
bool stands_for_letter(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const char next = text[at + 1];
  if (at == 0 || ascii::is_space(text[at - 1])) return ascii::is_lower(next) || next == '?';
  return ascii::is_letter_byte(text[at - 1]) && (ascii::is_lower(next) || !ascii::is_ascii(next)) &&
         !is_in_address(text, at);
}

}  // namespace

void count_damage(std::string_view text, Damage& damage) {
  damage.bytes += text.size();
  // Hostile text may have nothing else: what is plain enough is not counted to its end.
  const auto is_plain = [&] { return 10 * damage.letters > damage.bytes; };
  for (std::size_t at = text.find('?'); at != text.npos && !is_plain(); at = text.find('?', at + 1))
    damage.letters += stands_for_letter(text, at) ? 1 : 0;
  for (std::size_t at = text.find(replacement_character); at != text.npos;
       at = text.find(replacement_character, at + replacement_character.size()))
    ++damage.letters;
}

}  // namespace timtin
