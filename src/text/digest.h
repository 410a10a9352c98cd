// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// SHA-256 of bytes.
#pragma once

#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace timtin {

/// Feed bytes, then take the digest once.
class Sha256 {
 public:
  Sha256();
  void update(std::string_view bytes);
  /// Feeds `field` with its length before it, so that fields can't run into each other.
  void update_field(std::string_view field);
  std::array<std::uint8_t, 32> digest();
  /// 64 lower-case hexadecimal digits.
  std::string hex();

 private:
  sha256_ctx context_;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace timtin
