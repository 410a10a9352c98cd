// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/checksum.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdint>
#include <string>

#define XXH_INLINE_ALL
#define XXH_VECTOR XXH_SCALAR
#include <xxhash.h>

namespace timtin {

TEST_CASE("a checksum is the same whatever the processor has") {
  std::string bytes;
  std::uint32_t state = 1;
  for (std::size_t i = 0; i < 100'000; ++i) {
    state = state * 1664525 + 1013904223;
    bytes += static_cast<char>(state >> 24);
  }
  for (const std::size_t size :
       {0, 1, 16, 17, 128, 129, 240, 241, 512, 1023, 1024, 1025, 100'000}) {
    CAPTURE(size);
    const XXH128_hash_t expected = XXH3_128bits(bytes.data(), size);
    CHECK(checksum_hex(std::string_view(bytes).substr(0, size)) ==
          fmt::format("{:016x}{:016x}", expected.high64, expected.low64));
  }
}

}  // namespace timtin
