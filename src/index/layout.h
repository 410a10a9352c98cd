// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where the parts of an article stand among the positions of its terms.
///
/// General terms (without prefix): title, lead, body paragraphs, captions one after another,
/// counted from 1; between two paragraphs `paragraph_gap` positions stay free, so that no phrase or
/// `~N` reaches over. Zone terms are counted from 1 by themselves, with the same gap between
/// records.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "timtin/article.h"

namespace timtin {

using Position = std::uint32_t;

/// Above every distance a query may ask for: src/query asserts it.
inline constexpr Position paragraph_gap = 128;

/// The mark of its part stands behind the last syllable of every paragraph and at each of these
/// steps before it: a syllable is in a part if and only if a mark of it is no farther, at another
/// position.
inline constexpr Position part_mark_step = 64;
static_assert(part_mark_step < paragraph_gap);

/// Half-open ranges of general positions by Evidence::Part.
struct ZoneRanges {
  std::array<Position, 4> end{};  ///< exclusive; a part begins where the one before ends
  Position begin(Evidence::Part part) const {
    return part == Evidence::Part::title ? 1 : end[static_cast<std::size_t>(part) - 1];
  }
};

/// The value of Slot::zones.
std::string encode_zones(const ZoneRanges& zones);
std::optional<ZoneRanges> decode_zones(std::string_view value);

}  // namespace timtin
