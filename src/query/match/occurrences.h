// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where patterns stand in articles: what Xapian's positional operators cannot say. All articles
/// are read together, one term after another, which is the order of the index: reading them one
/// article after another was a hundred times slower for words with many spellings. Still a list
/// costs fifteen times what Xapian's own operators pay (they keep their place in the table, its
/// public lists begin at the root each time), so it serves only where they cannot.
#pragma once

#include <xapian.h>

#include <vector>

#include "index/layout.h"
#include "query/expand/document_list.h"
#include "query/expand/pattern.h"
#include "query/expand/work_limit.h"

namespace timtin::lowering {

/// General positions, half open; empty if `begin == end`.
struct PositionRange {
  Position begin = 0;
  Position end = 0;
};

/// The lists of positions that one query reads.
class PositionLists {
 public:
  /// Both must outlive it.
  PositionLists(const Xapian::Database& database, WorkLimit& limit)
      : database_(database), limit_(limit) {}

  const Xapian::Database& database() const { return database_; }
  /// Adds the positions of `posting` inside `range`. Throws Error(usage) beyond the limit.
  void read(Xapian::PostingIterator& posting, PositionRange range,
            std::vector<Position>& positions);

 private:
  const Xapian::Database& database_;
  WorkLimit& limit_;
};

/// The positions inside `ranges[i]` at which `pattern` begins in `documents[i]`, ascending.
std::vector<std::vector<Position>> occurrences(const Xapian::Database& database,
                                               const Documents& documents,
                                               const std::vector<PositionRange>& ranges,
                                               const Pattern& pattern);

/// Those of `documents` in which all words stand within `distance` consecutive syllables, in any
/// order. A word that is asked for twice must stand there twice.
Documents standing_near(PositionLists& lists, const Documents& documents,
                        const std::vector<Pattern>& words, Position distance);

/// Those of `documents` that have `pattern` in this part.
Documents standing_in(PositionLists& lists, const Documents& documents, const Pattern& pattern,
                      Evidence::Part part);

}  // namespace timtin::lowering
