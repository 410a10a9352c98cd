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
    heads_.push_back(tokens.empty() ? 0 : *std::min_element(tokens.begin(), tokens.end()));
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

  /// The token that the counts of pairs have for it.
  TokenId head(Syllable syllable) const { return heads_[syllable - 1]; }

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
  std::vector<TokenId> heads_;
  std::array<Syllable, 4096> frequent_{};  ///< of small tokens
  std::unordered_map<TokenId, Syllable> rare_;
  UnitTable may_begin_;
};

class PairScorer {
 public:
  PairScorer(const Snapshot& snapshot, const std::vector<WeighedPair>& pairs)
      : snapshot_(snapshot), bm25_(snapshot.database()) {
    for (const WeighedPair& pair : pairs) {
      const Syllable first = syllables_.add(pair.first, snapshot.streams());
      const Syllable second = syllables_.add(pair.second, snapshot.streams());
      const std::uint32_t known =
          snapshot.counts().articles(syllables_.head(first), syllables_.head(second));
      pairs_.push_back({first, second, pair.weight * bm25_.worth(std::max(1u, known)), 0});
    }
    pair_at_.resize((syllables_.size() + 1) * (syllables_.size() + 1));
    for (std::size_t i = 0; i < pairs_.size(); ++i)
      pair_at_[place_of(pairs_[i].first, pairs_[i].second)] = static_cast<std::uint32_t>(i + 1);
  }

  double score(Xapian::docid document) {
    const StreamView stream = snapshot_.streams().of(document);
    for (Pair& pair : pairs_) pair.occurrences = 0;
    for (const auto part : {Evidence::Part::title, Evidence::Part::lead, Evidence::Part::body,
                            Evidence::Part::caption})
      count(stream.part(part), weight_of(part));
    const double norm = bm25_.norm(stream.facts.length);
    double score = 0;
    for (const Pair& pair : pairs_) score += bm25_.score(pair.worth, pair.occurrences, norm);
    return score;
  }

 private:
  struct Pair {
    Syllable first, second;
    double worth;
    double occurrences;  ///< in the article, weighed
  };

  void count(std::span<const Unit> units, unsigned weight) {
    Syllable before = 0;
    std::size_t behind = 0;  // the token `before`
    for (std::size_t at = syllables_.find(units, 0); at < units.size();
         at = syllables_.find(units, behind)) {
      const bool two = is_lead(units[at]) && at + 1 < units.size();
      const Syllable here = syllables_.of(two ? token_of(units[at], units[at + 1]) : units[at]);
      if (at == behind && before != 0 && here != 0) add(before, here, weight);
      before = here;
      behind = at + (two ? 2 : 1);
    }
  }

  void add(Syllable first, Syllable second, unsigned weight) {
    const std::uint32_t pair = pair_at_[place_of(first, second)];
    if (pair > 0) pairs_[pair - 1].occurrences += weight;
  }

  std::size_t place_of(Syllable first, Syllable second) const {
    return first * (syllables_.size() + 1) + second;
  }

  const Snapshot& snapshot_;
  Bm25 bm25_;
  Syllables syllables_;
  std::vector<Pair> pairs_;
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
                     std::span<ScoredDocument> documents) {
  if (pairs.empty() || documents.empty()) return;
  PairScorer scorer(snapshot, pairs);
  for (ScoredDocument& document : documents) document.score += scorer.score(document.document);
}

void rank_anew(const Snapshot& snapshot, const std::vector<WeighedPair>& pairs,
               std::span<ScoredDocument> ranked) {
  const auto read = ranked.first(std::min<std::size_t>(ranked.size(), second_stage_articles));
  add_pair_scores(snapshot, pairs, read);
  std::stable_sort(read.begin(), read.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
}

}  // namespace timtin::lowering
