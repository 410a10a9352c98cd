// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The first stage of a ranking: all articles that match, the best of them by BM25 of syllables.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "index/snapshot.h"
#include "query/rank/best_documents.h"
#include "timtin/search.h"

namespace timtin::lowering {

struct WeighedTerm {
  std::string term;
  double weight;  ///< that of a word typed once is 1
};

/// Terms that count as one which occurs wherever they do.
struct WeighedSynonym {
  std::vector<std::string> terms;
  double weight;
};

/// What scores. No two terms are the same.
struct Scoring {
  std::vector<WeighedTerm> terms;
  std::vector<WeighedSynonym> synonyms = {};

  bool empty() const { return terms.empty() && synonyms.empty(); }
};

struct BestArticles {
  std::vector<ScoredDocument> best;  ///< in their order; equal ones by Slot::order
  std::uint64_t total = 0;           ///< of all that match; exact
};

/// The `most` first of what matches. Scores are BM25 (bm25.h) as Xapian's matcher has
/// it, but for their last digits: they are the same bytes wherever an article lies.
/// Throws Error(archive) for a damaged index.
BestArticles best_articles(const Snapshot& snapshot, const Xapian::Query& match,
                           const Scoring& scoring, Sort sort, std::size_t most);

}  // namespace timtin::lowering
