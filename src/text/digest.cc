// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/digest.h"

namespace timtin {

Sha256::Sha256() { sha256_init(&context_); }

void Sha256::update(std::string_view bytes) {
  sha256_update(&context_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

void Sha256::update_field(std::string_view field) {
  const std::uint64_t size = field.size();
  std::array<char, 8> length;
  for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<char>(size >> (8 * i));
  update({length.data(), length.size()});
  update(field);
}

std::array<std::uint8_t, 32> Sha256::digest() {
  std::array<std::uint8_t, 32> result;
  sha256_digest(&context_, result.size(), result.data());
  return result;
}

std::string Sha256::hex() {
  static constexpr char digits[] = "0123456789abcdef";
  std::string result;
  for (const std::uint8_t byte : digest()) {
    result += digits[byte >> 4];
    result += digits[byte & 15];
  }
  return result;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 sha;
  sha.update(bytes);
  return sha.hex();
}

}  // namespace timtin
