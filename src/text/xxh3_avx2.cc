// SPDX-License-Identifier: GPL-2.0-or-later
//
// Compiled for AVX2, alone (src/CMakeLists.txt): nothing of here may be used where the processor
// has none, so nothing is included that other files share.
#include "text/xxh3_avx2.h"

#ifdef __x86_64__
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace timtin {

Xxh3 xxh3_by_avx2(const char* bytes, std::size_t size) {
  const XXH128_hash_t hash = XXH3_128bits(bytes, size);
  return {hash.high64, hash.low64};
}

}  // namespace timtin
#endif
