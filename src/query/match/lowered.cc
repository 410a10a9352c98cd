// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/match/lowered.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "index/terms.h"
#include "query/match/match.h"
#include "query/rank/score.h"

namespace timtin::lowering {
namespace {

/// Rare words choose the snippet.
void weigh(std::vector<Highlight>& highlights, Vocabulary& vocabulary) {
  const double articles = vocabulary.snapshot().articles();
  for (Highlight& highlight : highlights) {
    highlight.weight = 0;
    for (const Alternatives& place : highlight.syllables) {
      double found = 0;
      for (const std::string& form : place) found += vocabulary.frequency(form);
      highlight.weight += std::log(1 + articles / (1 + std::min(found, articles)));
    }
  }
}

/// Likeliest first, then most frequent; without spellings that only fields hold.
void sort(std::vector<Reading>& readings, const Score& score, Vocabulary& vocabulary) {
  for (Reading& reading : readings) {
    const auto posterior = score.posteriors().find(reading.spellings.front());
    std::vector<std::tuple<double, double, std::string>> spellings;
    for (std::string& form : reading.spellings) {
      double likely = 0;
      if (posterior != score.posteriors().end())
        for (const auto& [probability, spelling] : posterior->second)
          if (spelling == form) likely = probability;
      if (const double found = vocabulary.frequency(form); found > 0)
        spellings.emplace_back(-likely, -found, std::move(form));
    }
    std::sort(spellings.begin(), spellings.end());
    reading.spellings.clear();
    for (auto& [likely, found, form] : spellings) reading.spellings.push_back(std::move(form));
  }
  std::erase_if(readings, [](const Reading& reading) { return reading.spellings.empty(); });
}

void collect_words(const query::Node& node, std::vector<query::Node>& words) {
  const auto collect_all = [&](const std::vector<query::Node>& children) {
    for (const query::Node& child : children) collect_words(child, words);
  };
  if (std::holds_alternative<query::Word>(node.value)) words.push_back(node);
  if (const auto* both = std::get_if<query::And>(&node.value)) collect_all(both->children);
  if (const auto* either = std::get_if<query::Or>(&node.value)) collect_all(either->children);
}

}  // namespace

Xapian::Query Lowered::ranked() const {
  std::vector<Xapian::Query> queries;
  for (const auto& [terms, weight] : scoring.synonyms)
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT,
                         Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()),
                         weight);
  for (const WeighedTerm& term : scoring.terms)
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term.term), term.weight);
  Xapian::Query matching(Xapian::Query::OP_SCALE_WEIGHT, match, 0);
  if (queries.empty()) return matching;
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, matching,
                       Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end()));
}

Lowered lower(const query::Node& tree, Vocabulary& vocabulary, const SearchOptions& options,
              WorkLimit& limit) {
  Score score(vocabulary, options);
  score.add_words(tree);
  Match match(vocabulary, options, score.posteriors(), limit);
  Lowered lowered;
  lowered.match = match.lower(tree);
  for (const std::string& term : match.similar()) score.add(term);
  lowered.scoring = score.first_stage();
  lowered.pairs = score.pairs();
  lowered.words = score.words();
  lowered.highlights = match.take_highlights();
  lowered.readings = match.take_readings();
  weigh(lowered.highlights, vocabulary);
  sort(lowered.readings, score, vocabulary);
  return lowered;
}

std::vector<Reading> spellings_read(const query::Node& tree, Vocabulary& vocabulary,
                                    const SearchOptions& options) {
  std::vector<query::Node> words;
  collect_words(tree, words);
  if (words.empty()) return {};
  Score score(vocabulary, options);
  score.add_words(tree);  // neighbours say what a word is likely to be
  WorkLimit limit(vocabulary.snapshot().articles());
  Match match(vocabulary, options, score.posteriors(), limit);
  match.lower({query::And{std::move(words)}});
  std::vector<Reading> readings = match.take_readings();
  sort(readings, score, vocabulary);
  return readings;
}

Xapian::Query lower_match(const query::Node& tree, Vocabulary& vocabulary,
                          const SearchOptions& options, WorkLimit& limit) {
  Score score(vocabulary, options);
  // What --match=any matches depends on what the words may stand for.
  if (options.match == MatchMode::any) score.add_words(tree);
  return Match(vocabulary, options, score.posteriors(), limit).lower(tree);
}

}  // namespace timtin::lowering
