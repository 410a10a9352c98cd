// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdint>
#include <cstring>

#include "text/utf8.h"
#include "timtin/text.h"

namespace timtin {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The first byte from `at` on that is no ASCII: markup has long stretches of it.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  for (std::uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & high_bits) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

}  // namespace

Decoded decode_utf8(std::string_view bytes) {
  Decoded decoded;
  decoded.byte_order_mark = bytes.starts_with(byte_order_mark);
  std::size_t at = decoded.byte_order_mark ? byte_order_mark.size() : 0;
  decoded.text.reserve(bytes.size() - at);
  std::size_t copied = at;  // what comes before it is in decoded.text
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      at = skip_ascii(bytes, at + 1);
      continue;
    }
    const std::size_t begin = at;
    if (next_code_point(bytes, at) >= 0) continue;
    if (decoded.invalid_bytes == 0) decoded.first_invalid = begin;
    decoded.invalid_bytes += at - begin;
    decoded.text.append(bytes, copied, begin - copied).append(replacement_character);
    copied = at;
  }
  decoded.text.append(bytes, copied);
  return decoded;
}

}  // namespace timtin
