// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "extract/abbreviations.h"
#include "index/snapshot.h"

namespace timtin::lowering {

/// The ways to cut a foreign word into syllables that the archive has, as they are written: `putin`
/// is `pu tin`. A few at most.
std::vector<Forms> syllables_of_foreign(const std::string& form, const Snapshot& snapshot);

}  // namespace timtin::lowering
