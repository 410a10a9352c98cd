// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/utf16.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace timtin {
namespace {

bool is_lead(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_trail(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

void append_unit(std::string& bytes, char32_t unit, bool big_endian) {
  const char high = static_cast<char>(unit >> 8);
  const char low = static_cast<char>(unit & 0xFF);
  bytes += big_endian ? high : low;
  bytes += big_endian ? low : high;
}

/// How much of the text looks like UTF-16 with its high bytes at `high` (0 or 1) of each pair.
struct PairCounts {
  std::size_t ascii = 0;  ///< printable, or white space
  std::size_t other = 0;  ///< in the blocks that Vietnamese text needs
  std::size_t pairs = 0;
};

PairCounts count_pairs(std::string_view bytes, std::size_t high) {
  PairCounts counts;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto block = static_cast<unsigned char>(bytes[at + high]);
    const auto low = static_cast<unsigned char>(bytes[at + 1 - high]);
    ++counts.pairs;
    if (block == 0 && low < 0x80)
      counts.ascii += (low >= 0x20 && low != 0x7F) || (low >= 9 && low <= 13) ? 1 : 0;
    else
      counts.other += block <= 3 || block == 0x1E || block == 0x20 ? 1 : 0;
  }
  return counts;
}

bool is_utf16(std::string_view bytes, std::size_t high) {
  const PairCounts counts = count_pairs(bytes, high);
  return counts.pairs >= 2 && 3 * counts.ascii >= counts.pairs &&
         20 * (counts.ascii + counts.other) >= 19 * counts.pairs;
}

}  // namespace

void Utf16Decoder::replace(std::size_t offset, std::size_t bytes, Decoded& decoded) const {
  if (decoded.invalid_bytes == 0) decoded.first_invalid = offset;
  decoded.invalid_bytes += bytes;
  append_code_point(decoded.text, 0xFFFD);
}

void Utf16Decoder::take(char32_t unit, Decoded& decoded) {
  if (lead_ != 0 && is_trail(unit)) {
    append_code_point(decoded.text, 0x10000 + ((lead_ - 0xD800) << 10) + (unit - 0xDC00));
    lead_ = 0;
    return;
  }
  if (lead_ != 0) replace(offset_ - 2, 2, decoded);
  lead_ = is_lead(unit) ? unit : 0;
  if (is_trail(unit))
    replace(offset_, 2, decoded);
  else if (unit == 0xFEFF && offset_ == 0)
    decoded.byte_order_mark = true;
  else if (lead_ == 0)
    append_code_point(decoded.text, unit);
}

void Utf16Decoder::feed(std::string_view bytes, Decoded& decoded) {
  decoded.text.reserve(decoded.text.size() + bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!first_byte_) {
      first_byte_ = byte;
      continue;
    }
    const unsigned high = big_endian_ ? *first_byte_ : byte;
    const unsigned low = big_endian_ ? byte : *first_byte_;
    first_byte_.reset();
    take(high << 8 | low, decoded);
    offset_ += 2;
  }
}

void Utf16Decoder::finish(Decoded& decoded) {
  if (lead_ != 0) replace(offset_ - 2, 2, decoded);
  if (first_byte_) replace(offset_, 1, decoded);
  lead_ = 0;
  first_byte_.reset();
}

std::string encode_utf16(std::string_view text, Charset charset) {
  const bool big_endian = charset == Charset::utf16be;
  std::string bytes;
  bytes.reserve(2 * text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t next = next_code_point(text, at);
    const char32_t c = next < 0 ? U'\uFFFD' : static_cast<char32_t>(next);
    if (c > 0xFFFF) append_unit(bytes, 0xD800 + ((c - 0x10000) >> 10), big_endian);
    append_unit(bytes, c > 0xFFFF ? 0xDC00 + ((c - 0x10000) & 0x3FF) : c, big_endian);
  }
  return bytes;
}

std::optional<Charset> recognise_utf16(std::string_view beginning) {
  if (beginning.starts_with("\xFF\xFE")) return Charset::utf16le;
  if (beginning.starts_with("\xFE\xFF")) return Charset::utf16be;
  const std::string_view sample = beginning.substr(0, 4096);
  if (sample.find('\0') == sample.npos) return std::nullopt;
  if (is_utf16(sample, 1)) return Charset::utf16le;
  if (is_utf16(sample, 0)) return Charset::utf16be;
  return std::nullopt;
}

}  // namespace timtin
