// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdlib>  // tells which library it is

#if defined(__linux__) && defined(__GLIBC_PREREQ)
#if __GLIBC_PREREQ(2, 33)
#define TIMTIN_HELD_BYTES
#include <malloc.h>
#endif
#endif

namespace timtin::test {

/// What the heap holds; 0 where it does not tell.
inline std::size_t held_bytes() {
#ifdef TIMTIN_HELD_BYTES
  const auto info = ::mallinfo2();
  return info.uordblks + info.hblkhd;
#else
  return 0;
#endif
}

}  // namespace timtin::test
