// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <vector>

#include "query/expand/vocabulary.h"
#include "query/expand/work_limit.h"
#include "query/rank/first_stage.h"
#include "query/rank/second_stage.h"

namespace timtin::lowering {

/// What a tree becomes.
struct Lowered {
  Xapian::Query match;                ///< which articles
  Scoring scoring;                    ///< what scores in the first stage
  std::vector<WeighedPair> pairs;     ///< that score in the second stage, ...
  std::vector<std::string> words;     ///< ... as all of these do where they stand together
  std::vector<Highlight> highlights;  ///< with weights
  std::vector<Reading> readings;      ///< most frequent spelling first

  /// What matches, and what scores in the first stage, for people to read.
  Xapian::Query ranked() const;
};

/// Throws Error(usage) for a query that this archive can't answer, or not within `limit`.
Lowered lower(const query::Node& tree, Vocabulary& vocabulary, const SearchOptions& options,
              WorkLimit& limit);

/// Only Lowered::readings, without what else lowering the tree costs.
std::vector<Reading> spellings_read(const query::Node& tree, Vocabulary& vocabulary,
                                    const SearchOptions& options);

/// Only the match set.
Xapian::Query lower_match(const query::Node& tree, Vocabulary& vocabulary,
                          const SearchOptions& options, WorkLimit& limit);

}  // namespace timtin::lowering
