// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Tree -> in which order the matches come: the words asked for, each spelling as likely as the
/// archive's language model makes it, and in a second stage their neighbours as folded pairs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/expand/vocabulary.h"
#include "query/rank/first_stage.h"
#include "query/rank/noisy_channel.h"
#include "query/rank/second_stage.h"

namespace timtin::lowering {

/// What a typed form may stand for.
using Posterior = std::vector<std::pair<double, std::string>>;  ///< likeliest first

/// Collects what scores of one tree. Positive words, phrases and values of title, lead and body
/// do; all other fields only filter.
class Score {
 public:
  Score(Vocabulary& vocabulary, const SearchOptions& options)
      : vocabulary_(vocabulary), options_(options) {}

  /// The words of a tree; once.
  void add_words(const query::Node& tree);
  /// A term that scores beside them.
  void add(const std::string& term) { others_[term] += 1; }

  /// By typed form.
  const std::map<std::string, Posterior>& posteriors() const { return posteriors_; }

  /// The first stage.
  Scoring first_stage() const;

  /// The second stage.
  std::vector<WeighedPair> pairs() const;
  /// All words in their order, folded as they are best read.
  const std::vector<std::string>& words() const { return words_; }

 private:
  struct Word {
    std::string form;
    UnitRule rule;
  };
  using Sequence = std::vector<Word>;  ///< neighbours
  using Unit = std::vector<Sequence>;  ///< typed in one way
  struct Collector;

  void weigh(const Unit& unit);
  void weigh_decoded(const TypedSequence& typed, const std::vector<Decoded>& decoded);
  void remember(const TypedSyllable& typed, const Decoded& decoded);
  TypedSyllable candidates(const Word& word);

  Vocabulary& vocabulary_;
  const SearchOptions& options_;
  /// Accumulated weights.
  std::map<std::string, double> forms_;                          ///< by matching form
  std::map<Alternatives, double> synonyms_;                      ///< that count as one
  std::map<std::pair<std::string, std::string>, double> pairs_;  ///< folded
  std::vector<std::string> words_;
  std::map<std::string, Posterior> posteriors_;
  std::map<std::string, double> others_;  ///< by term
};

}  // namespace timtin::lowering
