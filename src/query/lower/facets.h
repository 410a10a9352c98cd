// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "index/snapshot.h"
#include "query/lower/document_list.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// How many of `documents` have each value.
std::vector<FacetCount> count_facet(const Snapshot& snapshot, const Documents& documents,
                                    Facet facet);

}  // namespace timtin::lowering
