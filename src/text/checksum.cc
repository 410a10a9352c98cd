// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/checksum.h"

#include <fmt/format.h>

// Its code, not its shared library: the start of every search would pay for one more.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace timtin {

std::string checksum_hex(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace timtin
