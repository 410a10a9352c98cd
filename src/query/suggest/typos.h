// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "query/expand/leaf_text.h"
#include "query/expand/query_words.h"

namespace timtin::lowering {

/// Likely corrections of mistyped words, likeliest first, three at most; each is a list of edits of
/// the query. Mistyped is a word that no article has, or whose neighbours it stands next to in
/// none, while a word one edit away does, and not by chance. `found`: articles that the query
/// finds; in so many somebody else may have mistyped it.
std::vector<std::vector<Edit>> typo_corrections(const std::vector<QueryWord>& words,
                                                Vocabulary& vocabulary, std::uint64_t found);

}  // namespace timtin::lowering
