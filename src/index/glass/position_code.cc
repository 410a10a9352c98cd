// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/position_code.h"

#include <bit>

#include "index/glass/packed.h"

namespace timtin::glass {

namespace {

/// Bits into bytes, the lowest first.
class BitWriter {
 public:
  explicit BitWriter(std::string& bytes) : bytes_(bytes) {}

  /// `value` is one of 0 .. `count` - 1.
  void write(std::uint64_t value, std::uint64_t count) {
    auto width = static_cast<int>(std::bit_width(count - 1));
    const std::uint64_t spare = (std::uint64_t{1} << width) - count;
    const std::uint64_t middle = (count - spare) / 2;
    if (spare > 0 && value >= middle + spare) {
      value = (value - middle - spare) | std::uint64_t{1} << (width - 1);
    } else if (spare > 0 && value >= middle) {
      --width;
    }
    held_ |= value << held_bits_;
    for (held_bits_ += width; held_bits_ >= 8; held_bits_ -= 8, held_ >>= 8) {
      bytes_ += static_cast<char>(held_);
    }
  }

  void finish() {
    if (held_bits_ > 0) bytes_ += static_cast<char>(held_);
  }

 private:
  std::string& bytes_;
  std::uint64_t held_ = 0;  ///< fewer than 8 bits between two writes
  int held_bits_ = 0;
};

/// What stands between the first and the last, both known. As deep as the logarithm of the length.
void write_between(BitWriter& bits, std::span<const std::uint32_t> positions) {
  while (positions.size() > 2) {
    const std::size_t last = positions.size() - 1;
    const std::size_t middle = last / 2;
    const std::uint64_t lowest = positions[0] + std::uint64_t{middle};
    const std::uint64_t count = positions[last] - positions[0] - last + 1;
    bits.write(positions[middle] - lowest, count);
    write_between(bits, positions.first(middle + 1));
    positions = positions.subspan(middle);
  }
}

}  // namespace

void append_positions(std::string& tag, std::span<const std::uint32_t> positions) {
  const std::uint32_t first = positions.front(), last = positions.back();
  append_varint(tag, last);
  if (positions.size() == 1) return;
  BitWriter bits(tag);
  bits.write(first, last);
  bits.write(positions.size() - 2, last - first);
  write_between(bits, positions);
  bits.finish();
}

}  // namespace timtin::glass
