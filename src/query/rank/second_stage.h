// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The second stage of a ranking: neighbours of the query that are neighbours in an article, too,
/// whatever their marks, are worth more than their syllables, and so are all words of the query in
/// one title or lead, and many in one window of the body. They are counted in the token streams of
/// the best articles of the first stage, which knows single syllables only.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "index/snapshot.h"
#include "query/rank/best_documents.h"

namespace timtin::lowering {

/// So many articles go through the second stage, whatever is asked for: pages of one list never
/// overlap. Measured: 200 lose a little, 1,000 gain nothing.
inline constexpr Xapian::doccount second_stage_articles = 500;

/// Those of a ranking, best first, that go through it.
template <typename Scored>
std::span<Scored> second_stage_of(std::span<Scored> ranked) {
  return ranked.first(std::min<std::size_t>(ranked.size(), second_stage_articles));
}

/// Equal scores keep their order.
template <typename Scored>
void put_best_first(std::span<Scored> documents) {
  std::stable_sort(documents.begin(), documents.end(),
                   [](const Scored& a, const Scored& b) { return a.score > b.score; });
}

/// Two neighbours of the query.
struct WeighedPair {
  std::string first, second;  ///< folded
  double weight;              ///< that of a syllable is 1
};

/// For --explain: a line, if there are any.
std::string description_of(const std::vector<WeighedPair>& pairs);

/// Adds to the scores what the pairs are worth: as if each were a term, counted by the weights of
/// general_terms.h; and what a title or lead with all `words`, folded, is worth, and a body that
/// has many of them together. Without pairs nothing. Throws Error(archive) for a damaged index.
void add_pair_scores(const Snapshot& snapshot, const std::vector<WeighedPair>& pairs,
                     const std::vector<std::string>& words, std::span<ScoredDocument> documents);

/// The same for second_stage_of() a whole ranking, which is then in a new order. Those behind keep
/// their place: no score of theirs is higher.
void rank_anew(const Snapshot& snapshot, const std::vector<WeighedPair>& pairs,
               const std::vector<std::string>& words, std::span<ScoredDocument> ranked);

}  // namespace timtin::lowering
