// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an article is about: weighted phrases, the title and the lead counting more.
#pragma once

#include <string>
#include <vector>

#include "extract/lexicons.h"
#include "extract/mentions.h"
#include "extract/passage.h"
#include "extract/whereabouts.h"

namespace timtin {

/// Adds up the phrases of one article. Keep it: its tables are as large as the lexicons.
///
/// The weight of a phrase is, roughly, how many of ten articles that have it are about the topic. A
/// topic's sum takes each phrase once, times the logarithm of how often it stands in the article.
/// What else than its first topic an article is about must stand out against that topic, or in
/// title and lead.
class TopicTally {
 public:
  explicit TopicTally(const Lexicons::Impl& lexicons);

  void clear();
  /// Reads the paragraph, of which `mentions` are the names and posts.
  void add(const Passage& passage, const std::vector<Mention>& mentions);

  /// The newspaper's own section or tag, `name`, is the name of a topic.
  void add_named(std::size_t topic, const std::string& name, double weight) {
    named_.push_back({topic, name, weight});
  }

  /// Three topics at most, best first; none if nothing speaks clearly.
  std::vector<TopicScore> scores() const;

  /// All that was counted, for the topics chosen and the others, strongest first.
  std::vector<TopicPhrase> phrases() const;

 private:
  struct Named {
    std::size_t topic;
    std::string name;
    double weight;
  };
  /// Of a phrase. In the title it counts several times.
  struct Count {
    float all = 0;
    float heading = 0;  ///< in the title and the lead
  };

  bool is_of_party(Automaton::PhraseId phrase) const;
  double repetition(Automaton::PhraseId phrase) const;
  std::vector<double> sums() const;
  std::vector<double> heading_sums() const;
  double weight_abroad(const std::vector<double>& sums) const;

  const Lexicons::Impl& lexicons_;
  std::vector<Count> counts_;             ///< by phrase
  std::size_t party_;                     ///< the topic of the Party
  std::vector<Automaton::PhraseId> met_;  ///< phrases with a count
  std::vector<Named> named_;
  Whereabouts whereabouts_;
  std::size_t syllables_ = 0;
};

}  // namespace timtin
