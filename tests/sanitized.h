// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How much a test tries under sanitizers, where every step takes ten times as long.
#pragma once

#include <concepts>

namespace timtin::test {

/// Compiled with the address sanitizer.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

/// How many of so many random tries are made.
template <std::integral Number>
constexpr Number tried(Number tries) {
  return sanitized ? tries / 25 : tries;
}

}  // namespace timtin::test
