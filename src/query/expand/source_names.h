// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/expand/vocabulary.h"

namespace timtin::lowering {

/// The hosts of newspapers whose name has these words, and the names of those whose host they are:
/// by the table of sources.
std::vector<std::string> other_names_of_source(std::string_view typed, const UnitRule& rule,
                                               Vocabulary& vocabulary);

}  // namespace timtin::lowering
