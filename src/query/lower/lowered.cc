// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/lower/lowered.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "index/terms.h"
#include "query/lower/match.h"
#include "query/lower/score.h"

namespace timtin::lowering {
namespace {

/// Rare words choose the snippet.
void weigh(std::vector<Needle>& needles, Vocabulary& vocabulary) {
  const double articles = vocabulary.database().get_doccount();
  for (Needle& needle : needles) {
    needle.weight = 0;
    for (const Alternatives& place : needle.slots) {
      double found = 0;
      for (const std::string& form : place) found += vocabulary.frequency(form);
      needle.weight += std::log(1 + articles / (1 + std::min(found, articles)));
    }
  }
}

/// Likeliest first, then most frequent; without spellings that only fields hold.
void sort(std::vector<Reading>& readings, const Score& score, Vocabulary& vocabulary) {
  for (Reading& reading : readings) {
    const auto posterior = score.readings().find(reading.spellings.front());
    std::vector<std::tuple<double, double, std::string>> spellings;
    for (std::string& form : reading.spellings) {
      double likely = 0;
      if (posterior != score.readings().end())
        for (const auto& [probability, read] : posterior->second)
          if (read == form) likely = probability;
      if (const double found = vocabulary.frequency(form); found > 0)
        spellings.emplace_back(-likely, -found, std::move(form));
    }
    std::sort(spellings.begin(), spellings.end());
    reading.spellings.clear();
    for (auto& [likely, found, form] : spellings) reading.spellings.push_back(std::move(form));
  }
  std::erase_if(readings, [](const Reading& reading) { return reading.spellings.empty(); });
}

}  // namespace

Xapian::Query Lowered::ranked() const {
  const Xapian::Query filter(Xapian::Query::OP_SCALE_WEIGHT, match, 0);
  if (score.empty()) return filter;
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, filter, score);
}

Lowered lower(const query::Node& tree, const Snapshot& snapshot, const Lexicons& lexicons,
              Analyzer& analyzer, const SearchOptions& options, WorkLimit& limit) {
  Vocabulary vocabulary(snapshot, lexicons, analyzer, options, tree);
  Score score(vocabulary, options);
  score.read(tree);
  Match match(vocabulary, options, score.readings(), limit);
  Lowered lowered;
  lowered.match = match.lower(tree);
  for (const Xapian::Query& similar : match.similar()) score.add(similar);
  lowered.score = score.query();
  lowered.needles = match.take_needles();
  lowered.readings = match.take_readings();
  weigh(lowered.needles, vocabulary);
  sort(lowered.readings, score, vocabulary);
  return lowered;
}

Xapian::Query lower_match(const query::Node& tree, const Snapshot& snapshot,
                          const Lexicons& lexicons, Analyzer& analyzer,
                          const SearchOptions& options, WorkLimit& limit) {
  Vocabulary vocabulary(snapshot, lexicons, analyzer, options, tree);
  Score score(vocabulary, options);
  // What --match=any matches depends on how the words are read.
  if (options.match == MatchMode::any) score.read(tree);
  return Match(vocabulary, options, score.readings(), limit).lower(tree);
}

}  // namespace timtin::lowering
