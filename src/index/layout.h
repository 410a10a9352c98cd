// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where the terms of a field stand.
#pragma once

#include <cstdint>

namespace timtin {

/// Counted from 1 in each zone by itself. Between two records of a zone (two posts, the name and
/// the host of a source) `record_gap` positions stay free, so that no phrase reaches over.
using Position = std::uint32_t;

/// Above the length of every phrase that a query may ask for: src/query asserts it.
inline constexpr Position record_gap = 128;

}  // namespace timtin
