// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Numbers in seven bits a byte, the lowest first; the top bit says that more follow (LEB128).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace timtin {

inline void append_varint(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

/// Takes it from the front. Nothing if it does not end, or has more than 64 bits.
inline std::optional<std::uint64_t> take_varint(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return number;
  }
  return std::nullopt;
}

}  // namespace timtin
