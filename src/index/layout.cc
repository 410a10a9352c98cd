// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/layout.h"

namespace timtin {

namespace {

/// LEB128.
void append_varint(std::string& out, Position value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

std::optional<Position> take_varint(std::string_view& in) {
  Position value = 0;
  for (unsigned shift = 0; shift < 32 && !in.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(in.front());
    in.remove_prefix(1);
    value |= static_cast<Position>(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string encode_zones(const ZoneRanges& zones) {
  std::string value;
  Position before = 0;
  for (const Position end : zones.end) {
    append_varint(value, end - before);
    before = end;
  }
  return value;
}

std::optional<ZoneRanges> decode_zones(std::string_view value) {
  ZoneRanges zones;
  Position before = 0;
  for (Position& end : zones.end) {
    const auto step = take_varint(value);
    if (!step) return std::nullopt;
    end = before += *step;
  }
  return value.empty() ? std::optional(zones) : std::nullopt;
}

}  // namespace timtin
