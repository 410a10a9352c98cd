// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The tag of a position list:
///
///     last         the highest position, as a number (packed.h); one position: nothing follows
///     first        one of `last` values
///     positions-2  one of `last - first` values
///     the others   interpolative code: the middle one between its neighbours, then the middle of
///                  each half; each is one of as many values as its neighbours leave
///
/// A value among n takes the bits of n - 1, the lowest first. Where n is no power of two, the
/// values in the middle of the range take one bit less. The last byte is filled up with zeros.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace timtin::glass {

/// Appends the tag of `positions`: ascending, none twice, at least one.
void append_positions(std::string& tag, std::span<const std::uint32_t> positions);

}  // namespace timtin::glass
