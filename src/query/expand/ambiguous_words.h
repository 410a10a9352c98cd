// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Abbreviations that are searched for as they are, because they have several meanings.
#pragma once

#include <vector>

#include "query/expand/vocabulary.h"

namespace timtin::lowering {

/// Those of a query, each once, in its order; not those behind `-` or `exact:`. And short forms
/// without marks that are read as several long ones, as a reading of kind `spellings`.
std::vector<Reading> ambiguous_words(const query::Node& tree, Vocabulary& vocabulary);

}  // namespace timtin::lowering
