// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Persons and posts as count --by shows them: the register's, as far as articles report them. A
/// row counts the articles that its value finds in its field.
#pragma once

#include <string>
#include <vector>

#include "index/snapshot.h"
#include "query/expand/document_list.h"
#include "query/register/reported.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// `facet`: official or position. By value. A person whom these articles name only in ways that the
/// register alone understands has no row.
std::vector<FacetCount> count_officials(const Snapshot& snapshot, const Documents& documents,
                                        Facet facet, const Lexicons& lexicons, Analyzer& analyzer);

registry::ArticleSet set_of(const Documents& documents);

/// What that counts: first the values that any of the articles reports, then how many of
/// `documents` each is in. `asked`: the question (index/census.h) that it is.
std::vector<std::string> reported_values(const registry::CurrentRegister& current,
                                         const registry::ArticleSet& articles, Facet facet,
                                         const Corrections& corrections, const Lexicons& lexicons,
                                         Analyzer& analyzer);
std::vector<FacetCount> count_values(const Snapshot& snapshot, const Documents& documents,
                                     Facet facet, const std::vector<std::string>& values,
                                     const Lexicons& lexicons, Analyzer& analyzer,
                                     const std::string& asked);

}  // namespace timtin::lowering
