// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "extract/abbreviations.h"
#include "index/snapshot.h"

namespace timtin::lowering {

/// Numbers and what belongs to them, together or apart: `100 km` and `100km`, `U-23` and `U23`.
/// What `forms[at..]` begins with is written in the other way if some article may have that.
std::vector<Lexicons::Expansion> number_expansions(const Forms& forms, std::size_t at,
                                                   const Snapshot& snapshot, bool without_marks);

}  // namespace timtin::lowering
