// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Why an article matches, for --explain.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "index/snapshot.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// The terms that `highlights` and `match` ask for, each once: first those of the highlights in the
/// order of the query. Pairs of syllables, which only rank, are not among them.
std::vector<std::string> wanted_terms(const std::vector<Highlight>& highlights,
                                      const Xapian::Query& match);

/// Those of `wanted` that the article has, with where they stand.
std::vector<MatchedTerm> matched_terms(const Snapshot& snapshot, Xapian::docid document,
                                       const std::vector<std::string>& wanted);

}  // namespace timtin::lowering
