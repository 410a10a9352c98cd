// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/topics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace timtin {
namespace {

constexpr float title_factor = 6;
constexpr float lead_factor = 3;
/// Of what a post says, where a sentence counts one.
constexpr float office_share = 0.25F;
constexpr std::size_t most_topics = 3;
/// What the best topic, the second and the third must have by themselves, and as a share of the
/// best: little is enough to say what a text is about, more to say what else.
constexpr std::array<double, most_topics> threshold{15, 36, 36};
constexpr std::array<double, most_topics> share_of_best{1, 0.4, 0.65};
/// Less of a share is enough where title and lead tell so much of it.
constexpr std::array<double, most_topics> told_threshold{15, 45, 65};
constexpr std::array<double, most_topics> told_in_heading{0, 25, 35};
/// Evidence at which a score is one half.
constexpr double half_score = 20;

constexpr std::string_view world = "the-gioi";
constexpr std::string_view party = "dang";
constexpr std::string_view diplomacy = "doi-ngoai";
constexpr std::string_view nature = "moi-truong-thien-tai";
/// What other countries have, too, and of which they are told as news of theirs.
constexpr auto domestic = std::to_array<std::string_view>(
    {"an-ninh-trat-tu", "chinh-quyen", "dang", "phap-luat", nature, "quoc-phong", "quoc-hoi-hdnd"});

bool is_domestic(std::string_view topic) {
  return std::find(domestic.begin(), domestic.end(), topic) != domestic.end();
}

/// What the first topic leaves no room for: Vietnam's own diplomacy is no news of the world, and a
/// trial of another country is not one of Vietnam's courts, too. Its climate is everybody's.
bool excludes(std::string_view first, std::string_view other) {
  return first == diplomacy ? other == world
                            : first == world && other != nature && is_domestic(other);
}

std::size_t topic_number(const Lexicons::Impl& lexicons, std::string_view id) {
  const auto& topics = lexicons.topics;
  const auto found =
      std::find_if(topics.begin(), topics.end(), [&](const auto& topic) { return topic.id == id; });
  return static_cast<std::size_t>(found - topics.begin());
}

float factor_of(Evidence::Part part) {
  if (part == Evidence::Part::title) return title_factor;
  return part == Evidence::Part::lead ? lead_factor : 1;
}

}  // namespace

TopicTally::TopicTally(const Lexicons::Impl& lexicons)
    : lexicons_(lexicons),
      counts_(lexicons.meanings.size()),
      party_(topic_number(lexicons, party)) {}

void TopicTally::clear() {
  for (const Automaton::PhraseId phrase : met_) counts_[phrase] = {};
  met_.clear();
  named_.clear();
  whereabouts_.clear();
  syllables_ = 0;
}

/// Whoever comes to a flood or a feast may be of the Party: what his post says of it counts little.
bool TopicTally::is_of_party(Automaton::PhraseId phrase) const {
  const auto topics = lexicons_.meanings[phrase].topics;
  return std::any_of(topics.begin(), topics.end(),
                     [&](const TopicWeight& weight) { return weight.topic == party_; });
}

void TopicTally::add(const Passage& passage, const std::vector<Mention>& mentions) {
  syllables_ += passage.size();
  whereabouts_.add(passage);
  const Evidence::Part part = passage.paragraph().part;
  const bool heading = part == Evidence::Part::title || part == Evidence::Part::lead;
  const float factor = factor_of(part);
  auto post = mentions.begin();
  for (const TopicMatch& match : passage.topic_phrases()) {
    while (post != mentions.end() && (post->name() || post->end() <= match.begin)) ++post;
    const bool office = post != mentions.end() && post->begin() <= match.begin &&
                        match.end <= post->end() && is_of_party(match.phrase);
    const float times = office ? factor * office_share : factor;
    Count& count = counts_[match.phrase];
    if (count.all == 0) met_.push_back(match.phrase);
    count.all += times;
    if (heading) count.heading += times;
  }
}

/// log2(1 + n) lets the first mention count one and the seventh three. A long article mentions
/// more; what it is about stands in its title and lead, which count half as much again.
double TopicTally::repetition(Automaton::PhraseId phrase) const {
  constexpr double usual_syllables = 500;
  const double length = std::sqrt(std::max(1.0, static_cast<double>(syllables_) / usual_syllables));
  const auto [all, heading] = counts_[phrase];
  const double told = heading == 0 ? 0 : std::log2(1 + static_cast<double>(heading)) / 2;
  return (all == 1 ? 1 : std::log2(1 + static_cast<double>(all))) / length + told;
}

/// What title and lead say of each topic.
std::vector<double> TopicTally::heading_sums() const {
  std::vector<double> sums(lexicons_.topics.size(), 0);
  for (const Automaton::PhraseId phrase : met_) {
    const float heading = counts_[phrase].heading;
    if (heading == 0) continue;
    const double times = std::log2(1 + static_cast<double>(heading));
    for (const TopicWeight& weight : lexicons_.meanings[phrase].topics)
      sums[weight.topic] += static_cast<double>(weight.weight) * times;
  }
  return sums;
}

std::vector<double> TopicTally::sums() const {
  std::vector<double> sums(lexicons_.topics.size(), 0);
  for (const Automaton::PhraseId phrase : met_) {
    const double times = repetition(phrase);
    for (const TopicWeight& weight : lexicons_.meanings[phrase].topics)
      sums[weight.topic] += static_cast<double>(weight.weight) * times;
  }
  for (const Named& named : named_) sums[named.topic] += named.weight;
  if (const double weight = weight_abroad(sums); weight > 0)
    sums[topic_number(lexicons_, world)] += weight;
  return sums;
}

/// A fire, a trial or an election of another country is news of the world first, and so is what
/// other countries talk about among themselves.
double TopicTally::weight_abroad(const std::vector<double>& sums) const {
  if (!whereabouts_.is_abroad()) return 0;
  const auto best =
      static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  const std::string& topic = lexicons_.topics[best].id;
  if (!is_domestic(topic) && !(topic == diplomacy && whereabouts_.is_elsewhere())) return 0;
  return sums[best] + 1 - sums[topic_number(lexicons_, world)];
}

std::vector<TopicScore> TopicTally::scores() const {
  const std::vector<double> sum = sums();
  std::vector<std::size_t> order(sum.size());
  for (std::size_t topic = 0; topic < sum.size(); ++topic) order[topic] = topic;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sum[a] > sum[b]; });
  const std::vector<double> heading = heading_sums();
  const std::string& first = lexicons_.topics[order[0]].id;
  std::vector<TopicScore> scores;
  for (std::size_t i = 0; i < std::min(order.size(), most_topics); ++i) {
    const double evidence = sum[order[i]];
    const bool told = evidence >= told_threshold[i] && heading[order[i]] >= told_in_heading[i];
    if (!told && evidence < std::max(threshold[i], share_of_best[i] * sum[order[0]])) break;
    const std::string& topic = lexicons_.topics[order[i]].id;
    const bool foreign = first == world && topic == diplomacy && whereabouts_.is_elsewhere();
    if (excludes(first, topic) || foreign) continue;
    scores.push_back({topic, std::round(evidence / (evidence + half_score) * 100) / 100});
  }
  return scores;
}

/// A phrase of weight 0 says nothing; it is there for the phrases within it.
std::vector<TopicPhrase> TopicTally::phrases() const {
  std::vector<TopicPhrase> phrases;
  for (const Automaton::PhraseId phrase : met_)
    for (const TopicWeight& weight : lexicons_.meanings[phrase].topics)
      if (weight.weight != 0)
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
