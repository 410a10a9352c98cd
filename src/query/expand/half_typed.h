// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/snapshot.h"
#include "query/expand/pattern.h"

namespace timtin::lowering {

/// The spellings of a pattern that some article has, in the terms of one field, most articles first
/// and `limit` at most. Looks into the index a bounded number of times, beginning with frequent
/// words.
std::vector<std::string> phrases_found(const Snapshot& snapshot, std::string_view prefix,
                                       const Pattern& pattern, std::size_t limit);

}  // namespace timtin::lowering
