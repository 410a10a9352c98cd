// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/snapshot.h"

namespace timtin::lowering {

/// The folded forms of the archive that become `folded` when one letter is left out, added or
/// changed or two neighbours change places (Damerau 1964), in byte order. Only words of 3 to 24
/// letters a to z have any. Costs about 54 look-ups a letter.
std::vector<std::string> one_edit_away(const Snapshot& snapshot, std::string_view folded);

}  // namespace timtin::lowering
