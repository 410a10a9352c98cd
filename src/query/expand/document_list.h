// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles that were found by more than terms, as part of a query.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "index/collection.h"

namespace timtin::lowering {

/// Ascending, distinct.
using Documents = std::vector<Xapian::docid>;

/// All documents that match. Like count_matches() and matches_anything() of what BlockMatch
/// evaluates, and throws as it does.
Documents matching_documents(const Collection& database, const Xapian::Query& query);

/// How many documents match; exact.
Xapian::doccount count_matches(const Collection& database, const Xapian::Query& query);

/// True if any document matches; stops at the first.
bool matches_anything(const Collection& database, const Xapian::Query& query);

/// A query that matches exactly these documents, without weight.
Xapian::Query documents_query(Documents documents);
/// The same of as many, wherever they lie, which describes itself alike in all parts: of none here
/// it is a query that matches nothing.
Xapian::Query documents_query(Documents documents, std::uint64_t in_all);

/// Matches the documents for which `accept` holds. It is asked only of those that everything else
/// joined to it by AND matches.
Xapian::Query filter_query(const Collection& database, std::function<bool(Xapian::docid)> accept);

/// What filter_query() was given for this query, documents_query() for this one; nullptr for any
/// other query. As long as the query.
const std::function<bool(Xapian::docid)>* filter_of(const Xapian::Query& query);
const Documents* documents_of(const Xapian::Query& query);

/// The documents of `candidates` for which `accept` holds, as a query.
Xapian::Query filtered(const Collection& database, const Xapian::Query& candidates,
                       const std::function<bool(Xapian::docid)>& accept);

}  // namespace timtin::lowering
