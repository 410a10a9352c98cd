// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/topics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace timtin {
namespace {

constexpr float title_factor = 4;
constexpr float lead_factor = 3;
/// What the best topic, the second and the third must have by themselves, and as a share of the
/// best: little is enough to say what a text is about, more to say what else.
constexpr std::size_t most_topics = 3;
constexpr std::array<double, most_topics> threshold{7, 14, 14};
constexpr std::array<double, most_topics> share_of_best{1, 0.3, 0.55};
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
  named_.clear();
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

/// A long article mentions more; what it is about it repeats. log2(1 + n) lets the first mention
/// count one and the seventh three.
double TopicTally::repetition(Automaton::PhraseId phrase) const {
  constexpr double usual_syllables = 500;
  const double length = std::sqrt(std::max(1.0, static_cast<double>(syllables_) / usual_syllables));
  return std::log2(1 + static_cast<double>(counts_[phrase])) / length;
}

std::vector<TopicScore> TopicTally::scores() const {
  std::vector<double> sums(lexicons_.topics.size(), 0);
  for (const Automaton::PhraseId phrase : met_) {
    const double times = repetition(phrase);
    for (const TopicWeight& weight : lexicons_.meanings[phrase].topics)
      sums[weight.topic] += static_cast<double>(weight.weight) * times;
  }
  for (const Named& named : named_) sums[named.topic] += named.weight;
  std::vector<std::size_t> order(sums.size());
  for (std::size_t topic = 0; topic < sums.size(); ++topic) order[topic] = topic;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sums[a] > sums[b]; });
  std::vector<TopicScore> scores;
  for (std::size_t i = 0; i < std::min(order.size(), most_topics); ++i) {
    const double sum = sums[order[i]];
    if (sum < std::max(threshold[i], share_of_best[i] * sums[order[0]])) break;
    scores.push_back(
        {lexicons_.topics[order[i]].id, std::round(sum / (sum + half_score) * 100) / 100});
  }
  return scores;
}

std::vector<TopicPhrase> TopicTally::phrases() const {
  std::vector<TopicPhrase> phrases;
  for (const Automaton::PhraseId phrase : met_)
    for (const TopicWeight& weight : lexicons_.meanings[phrase].topics)
      phrases.push_back({lexicons_.topics[weight.topic].id, lexicons_.phrase_text[phrase],
                         static_cast<double>(weight.weight) * repetition(phrase)});
  for (const Named& named : named_)
    phrases.push_back({lexicons_.topics[named.topic].id, named.name, named.weight});
  std::sort(phrases.begin(), phrases.end(), [](const TopicPhrase& a, const TopicPhrase& b) {
    return std::tie(b.weight, a.topic, a.phrase) < std::tie(a.weight, b.topic, b.phrase);
  });
  return phrases;
}

}  // namespace timtin
