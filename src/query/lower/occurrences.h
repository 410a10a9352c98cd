// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where patterns stand in articles: what Xapian's positional operators cannot say. All articles
/// are read together, one term after another, which is the order of the index: reading them one
/// article after another was a hundred times slower for words with many spellings.
#pragma once

#include <xapian.h>

#include <vector>

#include "index/layout.h"
#include "query/lower/document_list.h"
#include "query/lower/pattern.h"

namespace timtin::lowering {

/// General positions, half open; empty if `begin == end`.
struct PositionRange {
  Position begin = 0;
  Position end = 0;
};

/// The positions inside `ranges[i]` at which `pattern` begins in `documents[i]`, ascending.
std::vector<std::vector<Position>> occurrences(const Xapian::Database& database,
                                               const Documents& documents,
                                               const std::vector<PositionRange>& ranges,
                                               const Pattern& pattern);

/// Those of `documents` in which all words stand within `distance` consecutive syllables, in any
/// order. A word that is asked for twice must stand there twice.
Documents standing_near(const Xapian::Database& database, const Documents& documents,
                        const std::vector<Pattern>& words, Position distance);

/// Those of `documents` that have `pattern` in this part.
Documents standing_in(const Xapian::Database& database, const Documents& documents,
                      const Pattern& pattern, Evidence::Part part);

}  // namespace timtin::lowering
