// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "index/snapshot.h"
#include "query/expand/document_list.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// How many of `documents` have each value. `asked`: the question (index/census.h) that it is.
/// Persons and posts with what people have corrected.
std::vector<FacetCount> count_facet(const Snapshot& snapshot, const Documents& documents,
                                    Facet facet, const Lexicons& lexicons, Analyzer& analyzer,
                                    const std::string& asked);

/// The order in which they are shown, of rows by value.
void sort_facets(std::vector<FacetCount>& facets, Facet facet);

}  // namespace timtin::lowering
