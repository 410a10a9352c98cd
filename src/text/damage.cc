// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/damage.h"

namespace timtin {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_small(static_cast<char>(c | 0x20)) || is_beyond_ascii(c); }

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// True if the word around a byte is part of a web address; looks at some bytes around it only.
bool is_in_address(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 64;  // bytes
  std::size_t begin = at;
  while (begin > 0 && at - begin < reach && !is_blank(text[begin - 1])) --begin;
  std::size_t end = at;
  while (end < text.size() && end - at < reach && !is_blank(text[end])) ++end;
  return text.substr(begin, end - begin).find_first_of("/=&") != text.npos;
}

/// `s?Anh` is a question without a blank behind it; `Th?i` and `??c` have lost letters.
bool stands_for_letter(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const char next = text[at + 1];
  if (at == 0 || is_blank(text[at - 1])) return is_small(next) || next == '?';
  return is_letter(text[at - 1]) && (is_small(next) || is_beyond_ascii(next)) &&
         !is_in_address(text, at);
}

}  // namespace

void count_damage(std::string_view text, Damage& damage) {
  damage.bytes += text.size();
  // Hostile text may have nothing else: what is plain enough is not counted to its end.
  const auto is_plain = [&] { return 10 * damage.letters > damage.bytes; };
  for (std::size_t at = text.find('?'); at != text.npos && !is_plain(); at = text.find('?', at + 1))
    damage.letters += stands_for_letter(text, at) ? 1 : 0;
  for (std::size_t at = text.find(replacement); at != text.npos;
       at = text.find(replacement, at + replacement.size()))
    ++damage.letters;
}

}  // namespace timtin
