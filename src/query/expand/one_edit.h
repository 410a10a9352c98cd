// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/snapshot.h"

namespace timtin::lowering {

/// What `word` becomes when one letter is left out, added or changed or two neighbours change
/// places (Damerau 1964), in byte order. Only words of 3 to 24 letters a to z have any.
std::set<std::string> edits_of(std::string_view word);

/// The folded forms of the archive that become `folded` in one edit, in byte order. Costs about
/// 54 look-ups a letter.
std::vector<std::string> one_edit_away(const Snapshot& snapshot, std::string_view folded);

}  // namespace timtin::lowering
