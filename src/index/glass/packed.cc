// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/packed.h"

#include <bit>

namespace timtin::glass {

void append_last(std::string& bytes, std::uint32_t number) {
  for (; number != 0; number >>= 8) bytes += static_cast<char>(number);
}

void append_sorted(std::string& bytes, std::uint32_t number) {
  const auto bits = static_cast<int>(std::bit_width(number));
  // A form of n bytes holds 7n + 1 bits, but for the shortest, which has no byte for its length.
  const int following = bits <= 15 ? 1 : (bits + 5) / 7 - 1;
  const std::uint32_t mark = 0xffu << (9 - following) & 0xff;
  const std::uint64_t whole = number;
  bytes += static_cast<char>((following == 1 ? 0 : mark) | whole >> (8 * following));
  for (int i = following - 1; i >= 0; --i) bytes += static_cast<char>(whole >> (8 * i));
}

void append_string(std::string& bytes, std::string_view string) {
  append_varint(bytes, string.size());
  bytes += string;
}

void append_term(std::string& bytes, std::string_view term) {
  for (std::size_t nul = term.find('\0'); nul != term.npos; nul = term.find('\0')) {
    bytes += term.substr(0, nul + 1);
    bytes += '\xff';
    term.remove_prefix(nul + 1);
  }
  bytes += term;
}

}  // namespace timtin::glass
