// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Persons and posts as count --by shows them: the register's, as far as articles report them. A
/// row counts the articles that its value finds in its field.
#pragma once

#include <vector>

#include "index/snapshot.h"
#include "query/expand/document_list.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// `facet`: official or position. By value. A person whom these articles name only in ways that the
/// register alone understands has no row.
std::vector<FacetCount> count_officials(const Snapshot& snapshot, const Documents& documents,
                                        Facet facet, const Lexicons& lexicons, Analyzer& analyzer);

}  // namespace timtin::lowering
