// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/topics.h"

#include <algorithm>
#include <cmath>

namespace timtin {
namespace {

constexpr float title_factor = 4;
constexpr float lead_factor = 2;
/// A topic must have this much by itself, and this share of the best.
constexpr double threshold = 9;
constexpr double share_of_best = 0.55;
constexpr std::size_t most_topics = 3;
/// Evidence at which a score is one half.
constexpr double half_score = 12;

float factor_of(Evidence::Part part) {
  if (part == Evidence::Part::title) return title_factor;
  return part == Evidence::Part::lead ? lead_factor : 1;
}

}  // namespace

void TopicTally::clear() {
  for (const Automaton::PhraseId phrase : met_) counts_[phrase] = 0;
  met_.clear();
  syllables_ = 0;
}

void TopicTally::add(const Passage& passage) {
  syllables_ += passage.size();
  const float factor = factor_of(passage.paragraph().part);
  for (const Automaton::PhraseId phrase : passage.topic_phrases()) {
    if (counts_[phrase] == 0) met_.push_back(phrase);
    counts_[phrase] += factor;
  }
}

std::vector<TopicScore> TopicTally::scores() const {
  std::vector<double> sums(lexicons_.topics.size(), 0);
  // A long article mentions more; what it is about it repeats. log2(1 + n) lets the first mention
  // count one and the seventh three.
  constexpr double usual_syllables = 500;
  const double length = std::sqrt(std::max(1.0, static_cast<double>(syllables_) / usual_syllables));
  for (const Automaton::PhraseId phrase : met_)
    for (const TopicWeight& weight : lexicons_.meanings[phrase].topics)
      sums[weight.topic] += static_cast<double>(weight.weight) *
                            std::log2(1 + static_cast<double>(counts_[phrase])) / length;
  std::vector<std::size_t> order;
  const double best = sums.empty() ? 0 : *std::max_element(sums.begin(), sums.end());
  for (std::size_t topic = 0; topic < sums.size(); ++topic)
    if (sums[topic] >= std::max(threshold, share_of_best * best)) order.push_back(topic);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sums[a] > sums[b]; });
  order.resize(std::min(order.size(), most_topics));
  std::vector<TopicScore> scores;
  for (const std::size_t topic : order) {
    const double score = sums[topic] / (sums[topic] + half_score);
    scores.push_back({lexicons_.topics[topic].id, std::round(score * 100) / 100});
  }
  return scores;
}

}  // namespace timtin
