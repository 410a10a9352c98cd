// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace timtin {

struct Xxh3 {
  std::uint64_t high = 0, low = 0;
};

/// The XXH3 of these bytes, with half the instructions; only for a processor that has AVX2.
Xxh3 xxh3_by_avx2(const char* bytes, std::size_t size);

}  // namespace timtin
