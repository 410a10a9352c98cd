// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/checksum.h"

#include <fmt/format.h>

#include "text/xxh3_avx2.h"

// Its code, not its shared library: the start of every search would pay for one more.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace timtin {
namespace {

Xxh3 xxh3_of(std::string_view bytes) {
#ifdef __x86_64__
  static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
  if (has_avx2) return xxh3_by_avx2(bytes.data(), bytes.size());
#endif
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

}  // namespace

std::string checksum_hex(std::string_view bytes) {
  const Xxh3 hash = xxh3_of(bytes);
  return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

}  // namespace timtin
