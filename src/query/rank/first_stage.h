// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The first stage of a ranking: all articles that match, the best of them by BM25 of syllables.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "index/snapshot.h"
#include "query/rank/second_stage.h"

namespace timtin::lowering {

struct WeighedTerm {
  std::string term;
  double weight;  ///< that of a word typed once is 1
};

struct BestArticles {
  std::vector<ScoredDocument> best;  ///< best first; equal scores by Slot::order
  std::uint64_t total = 0;           ///< of all that match; exact
};

/// The `most` best of what matches: what Xapian's matcher finds with Bm25::weighting(), but for the
/// last digits of a score. No two terms are the same. Throws Error(archive) for a damaged index.
BestArticles best_articles(const Snapshot& snapshot, const Xapian::Query& match,
                           const std::vector<WeighedTerm>& terms, std::size_t most);

}  // namespace timtin::lowering
