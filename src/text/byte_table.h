// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A charset as a table: sequences of bytes and the code points that they stand for.
///
/// A file of data/charsets is ASCII and has a row a line: the bytes in hexadecimal, a tab, the code
/// point as `U+1EBF`; what comes behind another tab is for the eye. Lines that begin with `#` are
/// comments.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace timtin {

/// Immutable; threads may share it.
class ByteTable {
 public:
  /// Throws Error(io) if the file cannot be read or a row makes no sense.
  explicit ByteTable(const std::string& file);

  struct Match {
    char32_t code_point = 0;
    std::size_t length = 0;  ///< bytes; 0: the byte stands for nothing
  };

  /// The longest sequence at the beginning of `bytes`, which must not be empty.
  Match match(std::string_view bytes) const;

  /// The bytes of a code point, or none if the charset does not have it.
  std::string_view bytes_of(char32_t code_point) const;

 private:
  /// What may follow the bytes that led here. Nodes are numbered; 0 is the first byte.
  struct Node {
    std::array<std::uint16_t, 256> next{};  ///< 0: no longer sequence
    std::array<char32_t, 256> code_point{};
    std::array<bool, 256> ends{};  ///< a sequence ends with this byte
  };
  void add(std::string_view bytes, char32_t code_point);

  std::vector<Node> nodes_;
  std::unordered_map<char32_t, std::string> bytes_;
};

}  // namespace timtin
