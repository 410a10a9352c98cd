// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "query/expand/leaf_text.h"
#include "query/expand/query_words.h"

namespace timtin::lowering {

/// For bare words that are taken as typed: where two neighbours stand nowhere side by side, and
/// with more marks do, the edits that give them those marks. Looks at the first pairs only.
std::vector<Edit> missing_marks(const std::vector<QueryWord>& words, Vocabulary& vocabulary);

}  // namespace timtin::lowering
