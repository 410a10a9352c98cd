// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/second_stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

#include "index/general_terms.h"

namespace timtin::lowering {
namespace {

/// Of Robertson and others; the names are Xapian's.
constexpr double k1 = .9, b = .75, min_normlen = .1;

/// What a rare one is worth more, as in Xapian::BM25Weight.
double idf(double articles, double all) {
  double odds = (all - articles + .5) / (articles + .5);
  if (odds < 2) odds = odds * .5 + 1;
  return std::log(odds);
}

/// A syllable of the query, whatever its marks, numbered from 1; 0 is any other.
using Syllable = std::uint16_t;

/// Token -> syllable.
class Syllables {
 public:
  /// Returns its number.
  Syllable add(const std::string& folded, const ArticleStreams& streams) {
    const auto [entry, added] =
        numbers_.try_emplace(folded, static_cast<Syllable>(numbers_.size() + 1));
    if (!added) return entry->second;
    for (const TokenId token : streams.sharing(folded)) {
      tokens_.emplace_back(token, entry->second);
      const Unit unit = first_unit_of(token);
      wanted_[unit / 64] |= std::uint64_t{1} << unit % 64;
    }
    return entry->second;
  }

  void finish() { std::sort(tokens_.begin(), tokens_.end()); }

  /// Most units are none: that is seen at once.
  bool may_begin(Unit unit) const { return (wanted_[unit / 64] >> unit % 64 & 1) != 0; }

  Syllable of(TokenId token) const {
    const auto found =
        std::lower_bound(tokens_.begin(), tokens_.end(), std::pair{token, Syllable{0}});
    return found != tokens_.end() && found->first == token ? found->second : Syllable{0};
  }

 private:
  std::map<std::string, Syllable> numbers_;
  std::vector<std::pair<TokenId, Syllable>> tokens_;
  std::vector<std::uint64_t> wanted_ =
      std::vector<std::uint64_t>((1 << 16) / 64);  ///< a bit a unit
};

class PairScorer {
 public:
  PairScorer(const Snapshot& snapshot, const std::vector<WeighedPair>& pairs)
      : snapshot_(snapshot), average_length_(snapshot.database().get_avlength()) {
    const double all = snapshot.database().get_doccount();
    for (const WeighedPair& pair : pairs) {
      const Syllable first = syllables_.add(pair.first, snapshot.streams());
      const Syllable second = syllables_.add(pair.second, snapshot.streams());
      const double articles = std::max(1u, snapshot.pair_articles(pair.first, pair.second));
      pairs_.push_back({first, second, pair.weight * idf(articles, all) * (k1 + 1), 0});
    }
    syllables_.finish();
  }

  double score(Xapian::docid document) {
    const StreamView stream = snapshot_.streams().of(document);
    for (Pair& pair : pairs_) pair.occurrences = 0;
    for (const auto part : {Evidence::Part::title, Evidence::Part::lead, Evidence::Part::body,
                            Evidence::Part::caption})
      count(stream.part(part), weight_of(part));
    const double normlen = std::max(stream.facts.length / average_length_, min_normlen);
    double score = 0;
    for (const Pair& pair : pairs_)
      score += pair.worth * pair.occurrences / (k1 * (normlen * b + (1 - b)) + pair.occurrences);
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
    for (std::size_t at = 0; at < units.size(); ++at) {
      const Unit unit = units[at];
      if (!syllables_.may_begin(unit)) {
        before = 0;
        if (is_lead(unit)) ++at;
        continue;
      }
      const bool two = is_lead(unit) && at + 1 < units.size();
      const Syllable here = syllables_.of(two ? token_of(unit, units[++at]) : unit);
      if (before != 0 && here != 0) add(before, here, weight);
      before = here;
    }
  }

  void add(Syllable first, Syllable second, unsigned weight) {
    for (Pair& pair : pairs_)
      if (pair.first == first && pair.second == second) pair.occurrences += weight;
  }

  const Snapshot& snapshot_;
  double average_length_;
  Syllables syllables_;
  std::vector<Pair> pairs_;
};

}  // namespace

Xapian::BM25Weight weighting() { return Xapian::BM25Weight(k1, 0, 1, b, min_normlen); }

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

}  // namespace timtin::lowering
