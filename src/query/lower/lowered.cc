// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/lower/lowered.h"

#include <algorithm>
#include <cmath>

#include "index/terms.h"
#include "query/lower/match.h"
#include "query/lower/score.h"

namespace timtin::lowering {
namespace {

double frequency(const Xapian::Database& database, const std::string& form) {
  return database.get_termfreq(field_term("", form));
}

/// Rare words choose the snippet.
void weigh(std::vector<Needle>& needles, const Xapian::Database& database) {
  const double articles = database.get_doccount();
  for (Needle& needle : needles) {
    needle.weight = 0;
    for (const Alternatives& place : needle.slots) {
      double found = 0;
      for (const std::string& form : place) found += frequency(database, form);
      needle.weight += std::log(1 + articles / (1 + std::min(found, articles)));
    }
  }
}

/// Leaves out spellings that only fields hold.
void sort_by_frequency(std::vector<Reading>& readings, const Xapian::Database& database) {
  for (Reading& reading : readings) {
    std::vector<std::pair<double, std::string>> spellings;
    for (std::string& form : reading.spellings)
      if (const double found = frequency(database, form); found > 0)
        spellings.emplace_back(-found, std::move(form));
    std::sort(spellings.begin(), spellings.end());
    reading.spellings.clear();
    for (auto& [found, form] : spellings) reading.spellings.push_back(std::move(form));
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
              Analyzer& analyzer, const SearchOptions& options) {
  Vocabulary vocabulary(snapshot, lexicons, analyzer, options, tree);
  Match match(vocabulary, options);
  Lowered lowered;
  lowered.match = match.lower(tree);
  Score score(vocabulary);
  score.add(tree);
  for (const Xapian::Query& similar : match.similar()) score.add(similar);
  lowered.score = score.query();
  lowered.needles = match.take_needles();
  lowered.readings = match.take_readings();
  weigh(lowered.needles, snapshot.database());
  sort_by_frequency(lowered.readings, snapshot.database());
  return lowered;
}

Xapian::Query lower_match(const query::Node& tree, const Snapshot& snapshot,
                          const Lexicons& lexicons, Analyzer& analyzer,
                          const SearchOptions& options) {
  Vocabulary vocabulary(snapshot, lexicons, analyzer, options, tree);
  return Match(vocabulary, options).lower(tree);
}

}  // namespace timtin::lowering
