// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the values of `official:` and `position:` look for.
#pragma once

#include <string_view>
#include <vector>

#include "query/expand/vocabulary.h"

namespace timtin::lowering {

/// Names that corrections say are the same as what was typed, or another name of theirs.
void add_corrected_names(std::vector<Pattern>& names, const UnitRule& rule, Vocabulary& vocabulary);

/// The post as it is compared, from its beginning, abbreviations written out: those that lack marks
/// in all ways. Empty if there is no word in it.
std::vector<Pattern> post_patterns(std::string_view post, const UnitRule& rule,
                                   Vocabulary& vocabulary);

/// True if corrections hide who has this name in a post with this reading.
bool is_hidden(const std::vector<std::string>& name, const std::vector<std::string>& post,
               Vocabulary& vocabulary);

}  // namespace timtin::lowering
