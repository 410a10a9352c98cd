// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "query/expand/leaf_text.h"
#include "query/expand/query_words.h"

namespace timtin::lowering {

/// Bare words that no article has and that are several words of the archive without the spaces
/// between them, taken apart: `haiphong`. With their marks, unless other words have none.
std::vector<Edit> missing_spaces(const std::vector<QueryWord>& words, Vocabulary& vocabulary);

}  // namespace timtin::lowering
