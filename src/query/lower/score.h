// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Tree -> in which order the matches come: the words asked for, and their neighbours as pairs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/lower/vocabulary.h"

namespace timtin::lowering {

/// Weight of a pair of adjacent syllables; that of a syllable is 1. Measured: .3 to .8 is flat.
inline constexpr double pair_weight = 0.4;

/// Collects what scores of one tree. Positive words, phrases and values of title, lead and body
/// do; all other fields only filter.
class Score {
 public:
  explicit Score(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  void add(const query::Node& tree);
  void add(const Xapian::Query& query) { others_.push_back(query); }

  /// An empty query if nothing scores.
  Xapian::Query query() const;

 private:
  struct ScoredSyllable {
    Alternatives forms;
    unsigned times = 0;  ///< typed so often
  };
  struct Visitor;

  void add_text(std::string_view text, const UnitRule& rule);
  void add_prefix(std::string_view text, const UnitRule& rule);
  void add_syllable(const std::string& form, Alternatives forms);
  /// The next syllable is no neighbour of the last one.
  void break_sequence() { last_folded_.clear(); }
  Xapian::Query spellings_query(const Alternatives& forms) const;

  Vocabulary& vocabulary_;
  std::map<std::string, ScoredSyllable> syllables_;
  std::map<std::string, unsigned> pairs_;  ///< term -> times typed
  std::vector<Xapian::Query> others_;
  std::string last_folded_;
};

/// How an article is weighed.
Xapian::BM25Weight weighting();

}  // namespace timtin::lowering
