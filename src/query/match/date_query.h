// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include "index/snapshot.h"
#include "timtin/query.h"

namespace timtin::lowering {

/// The fewest year, month and day terms that cover the range; an article known only to the month
/// or the year is found by a range that holds all of it. Years that the archive does not have are
/// left out.
Xapian::Query date_query(const Snapshot& snapshot, const DateRange& range);

/// What came into the archive on these days, by Slot::added. All of them are looked at unless the
/// bounds of the slot say that all came in then, or none.
Xapian::Query added_query(const Collection& database, const DateRange& range);

}  // namespace timtin::lowering
