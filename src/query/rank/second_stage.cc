// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/second_stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>

#include "index/general_terms.h"
#include "query/expand/unit_table.h"
#include "query/rank/bm25.h"

namespace timtin::lowering {
namespace {

/// What a zone with all words of the query is worth for each of them, and how much more if they
/// stand there in their order, with gaps or without. Measured: twice as much is no better for
/// the title; without the worth of the lead, queries of its words lose.
struct WholeWorth {
  double all, in_order;
};
constexpr WholeWorth whole_title{1, .5}, whole_lead{.5, .5};

/// What the body is worth for each word of the query, times the cube of the share of them that
/// stand in one window of so many units a word. Measured over 1,000 queries, nDCG@10: narrower
/// windows help titles, wider ones short queries without marks.
constexpr double window_worth = .5;
constexpr std::size_t window_units = 6;

/// A syllable of the query, whatever its marks, numbered from 1; 0 is any other. A query has a few
/// hundred words at most.
using Syllable = std::uint16_t;

/// Token -> syllable.
class Syllables {
 public:
  /// Returns its number.
  Syllable add(const std::string& folded, const ArticleStreams& streams) {
    const auto [entry, added] =
        numbers_.try_emplace(folded, static_cast<Syllable>(numbers_.size() + 1));
    if (!added) return entry->second;
    const std::vector<TokenId> tokens = streams.sharing(folded);
    for (const TokenId token : tokens) {
      may_begin_.add(first_unit_of(token));
      if (token < frequent_.size()) {
        frequent_[token] = entry->second;
      } else {
        rare_.emplace(token, entry->second);
      }
    }
    return entry->second;
  }

  std::size_t size() const { return numbers_.size(); }

  /// The next unit at or behind `from` that may begin one: most are none.
  std::size_t find(std::span<const Unit> units, std::size_t from) const {
    return may_begin_.find(units, from);
  }

  Syllable of(TokenId token) const {
    if (token < frequent_.size()) return frequent_[token];
    const auto found = rare_.find(token);
    return found == rare_.end() ? Syllable{0} : found->second;
  }

 private:
  std::map<std::string, Syllable> numbers_;
  std::array<Syllable, 4096> frequent_{};  ///< of small tokens
  std::unordered_map<TokenId, Syllable> rare_;
  UnitTable may_begin_;
};

class PairScorer {
 public:
  PairScorer(const Snapshot& snapshot, const std::vector<WeighedPair>& pairs,
             const std::vector<std::string>& words)
      : snapshot_(snapshot), bm25_(snapshot), by_part_(snapshot.parts().size()) {
    for (const WeighedPair& pair : pairs) {
      const Syllable first = add(pair.first), second = add(pair.second);
      const std::uint32_t known = snapshot.pair_articles(pair.first, pair.second);
      pairs_.push_back({first, second, pair.weight * bm25_.worth(std::max(1u, known)), 0});
    }
    for (const std::string& word : words) words_.push_back(add(word));
    distinct_ = words_;
    std::sort(distinct_.begin(), distinct_.end());
    distinct_.erase(std::unique(distinct_.begin(), distinct_.end()), distinct_.end());
    syllables_ = by_part_.front().size();
    pair_at_.resize((syllables_ + 1) * (syllables_ + 1));
    for (std::size_t i = 0; i < pairs_.size(); ++i)
      pair_at_[place_of(pairs_[i].first, pairs_[i].second)] = static_cast<std::uint32_t>(i + 1);
  }

  double score(Xapian::docid document) {
    const auto [part, there] = snapshot_.database().place_of(document);
    const StreamView stream = snapshot_.parts()[part].streams().of(there);
    for (Pair& pair : pairs_) pair.occurrences = 0;
    double score = 0;
    for (const auto zone : {Evidence::Part::title, Evidence::Part::lead, Evidence::Part::body,
                            Evidence::Part::caption}) {
      found_.clear();
      places_.clear();
      count(stream.part(zone), weight_of(zone), by_part_[part]);
      if (zone == Evidence::Part::title) score += worth_of_all(whole_title);
      if (zone == Evidence::Part::lead) score += worth_of_all(whole_lead);
      if (zone == Evidence::Part::body) score += worth_of_window();
    }
    const double norm = bm25_.norm(stream.facts.length);
    for (const Pair& pair : pairs_) score += bm25_.score(pair.worth, pair.occurrences, norm);
    return score;
  }

 private:
  struct Pair {
    Syllable first, second;
    double worth;
    double occurrences;  ///< in the article, weighed
  };

  /// Its number is the same in all parts.
  Syllable add(const std::string& folded) {
    Syllable number = 0;
    for (std::size_t part = 0; part < by_part_.size(); ++part)
      number = by_part_[part].add(folded, snapshot_.parts()[part].streams());
    return number;
  }

  void count(std::span<const Unit> units, unsigned weight, const Syllables& syllables) {
    Syllable before = 0;
    std::size_t behind = 0;  // the token `before`
    for (std::size_t at = syllables.find(units, 0); at < units.size();
         at = syllables.find(units, behind)) {
      const bool two = is_lead(units[at]) && at + 1 < units.size();
      const Syllable here = syllables.of(two ? token_of(units[at], units[at + 1]) : units[at]);
      if (here != 0) {
        found_.push_back(here);
        places_.push_back(static_cast<std::uint32_t>(at));
      }
      if (at == behind && before != 0 && here != 0) add(before, here, weight);
      before = here;
      behind = at + (two ? 2 : 1);
    }
  }

  /// Of the zone in which `found_` stands.
  double worth_of_all(const WholeWorth& worth) {
    if (distinct_.empty() || found_.size() < distinct_.size()) return 0;
    for (const Syllable word : distinct_)
      if (std::find(found_.begin(), found_.end(), word) == found_.end()) return 0;
    const double order =
        static_cast<double>(longest_in_order()) / static_cast<double>(words_.size());
    return static_cast<double>(distinct_.size()) *
           (worth.all + worth.in_order * order * order * order);
  }

  /// Of the best one in the zone in which `found_` stands.
  double worth_of_window() {
    if (distinct_.size() < 2 || found_.size() < 2) return 0;
    const std::size_t width = window_units * distinct_.size();
    within_.assign(syllables_ + 1, 0);
    std::size_t now = 0, best = 0;
    for (std::size_t head = 0, tail = 0; head < found_.size() && best < distinct_.size(); ++head) {
      while (places_[head] - places_[tail] > width)
        if (--within_[found_[tail++]] == 0) --now;
      if (within_[found_[head]]++ == 0) best = std::max(best, ++now);
    }
    const double words = static_cast<double>(distinct_.size());
    const double share = static_cast<double>(best) / words;
    return window_worth * words * share * share * share;
  }

  /// How many of the words stand in `found_` in their order, with gaps.
  std::size_t longest_in_order() {
    in_order_.assign(words_.size() + 1, 0);
    for (const Syllable here : found_)
      for (std::size_t i = 0, diagonal = 0; i < words_.size(); ++i) {
        const std::size_t before = in_order_[i + 1];
        in_order_[i + 1] = words_[i] == here ? diagonal + 1 : std::max(in_order_[i], before);
        diagonal = before;
      }
    return in_order_.back();
  }

  void add(Syllable first, Syllable second, unsigned weight) {
    const std::uint32_t pair = pair_at_[place_of(first, second)];
    if (pair > 0) pairs_[pair - 1].occurrences += weight;
  }

  std::size_t place_of(Syllable first, Syllable second) const {
    return first * (syllables_ + 1) + second;
  }

  const Snapshot& snapshot_;
  Bm25 bm25_;
  std::vector<Syllables> by_part_;
  std::size_t syllables_ = 0;  ///< how many there are
  std::vector<Pair> pairs_;
  std::vector<Syllable> words_, distinct_;
  std::vector<Syllable> found_;         ///< in the zone that was read last, ...
  std::vector<std::uint32_t> places_;   ///< ... and where
  std::vector<std::uint16_t> within_;   ///< occurrences in a window, by syllable
  std::vector<std::size_t> in_order_;   ///< in the first words
  std::vector<std::uint32_t> pair_at_;  ///< by its syllables: 1 + index in pairs_, or 0
};

}  // namespace

std::string description_of(const std::vector<WeighedPair>& pairs) {
  std::string line;
  for (const WeighedPair& pair : pairs)
    line += fmt::format("{}{} * “{} {}”", line.empty() ? "\nPairs(" : " + ", pair.weight,
                        pair.first, pair.second);
  return line.empty() ? line : line + ')';
}

void add_pair_scores(const Snapshot& snapshot, const std::vector<WeighedPair>& pairs,
                     const std::vector<std::string>& words, std::span<ScoredDocument> documents) {
  if (pairs.empty() || documents.empty()) return;
  PairScorer scorer(snapshot, pairs, words);
  for (ScoredDocument& document : documents) document.score += scorer.score(document.document);
}

void rank_anew(const Snapshot& snapshot, const std::vector<WeighedPair>& pairs,
               const std::vector<std::string>& words, std::span<ScoredDocument> ranked) {
  const auto read = second_stage_of(ranked);
  add_pair_scores(snapshot, pairs, words, read);
  put_best_first(read);
}

}  // namespace timtin::lowering
