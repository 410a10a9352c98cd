// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `lead:` and `body:`: patterns of the general terms in one part of the article.
#pragma once

#include <xapian.h>

#include "query/expand/pattern.h"
#include "query/match/occurrences.h"

namespace timtin::lowering {

/// Matches exactly the articles that have `pattern` in this part. A single word is a matter of the
/// index's part marks alone; of a phrase only those articles are read whose words all stand in this
/// part and in others.
Xapian::Query part_query(PositionLists& lists, const Pattern& pattern, Evidence::Part part);

}  // namespace timtin::lowering
