// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What answers queries on articles that are at hand.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "index/opened.h"
#include "index/remote/wire.h"
#include "index/snapshot.h"
#include "query/answer/interpretation.h"
#include "query/answer/matched_clusters.h"
#include "query/answer/wire_query.h"
#include "query/expand/document_list.h"
#include "query/match/lowered.h"
#include "query/suggest/suggestions.h"
#include "timtin/search.h"

namespace timtin {

struct Searcher::Impl {
  Impl(const Index& open_index, std::shared_ptr<const Lexicons> loaded)
      : snapshot(Index::Impl::snapshot_of(open_index)), lexicons(std::move(loaded)) {}

  /// What is asked of a part of the articles, with a census (Snapshot::consult): what it answers
  /// for the whole, if nothing had to be guessed.
  void answer_part(const lowering::QueryQuestion& question, remote::Encoder& answer);

  lowering::Interpretation interpret(const query::Node& tree, const SearchOptions& options) {
    return {tree, snapshot, *lexicons, analyzer, options};
  }
  lowering::WorkLimit limit() const { return lowering::WorkLimit(snapshot.articles()); }

  SearchResult search(const ParsedQuery& query, const SearchOptions& options);
  SearchResult search(const ParsedQuery& query, const SearchOptions& options,
                      const HitsTaker& take);
  std::vector<Suggestion> suggestions(const lowering::AnsweredQuery& answered,
                                      lowering::WorkLimit& limit);

  // These read the query with more marks if it finds nothing without.
  std::uint64_t count(lowering::Interpretation& meant, lowering::WorkLimit& limit);
  lowering::Documents documents(lowering::Interpretation& meant);

  CountResult count_result(const query::Node& tree, const SearchOptions& options);
  FacetsResult facets_result(const query::Node& tree, Facet facet, const SearchOptions& options);

  /// Also the spellings that words without marks stand for.
  std::vector<Reading> all_readings(lowering::Interpretation& meant);

  /// The query as read finds nothing: with more marks.
  lowering::Lowered lower_as_found(lowering::Interpretation& meant, const SearchOptions& options,
                                   lowering::WorkLimit& limit,
                                   const std::function<bool(const lowering::Lowered&)>& found);
  SearchResult explained(const ParsedQuery& query, const SearchOptions& options,
                         lowering::Interpretation& meant, lowering::Lowered lowered,
                         SearchResult result, lowering::WorkLimit& limit);

  SearchResult find(const lowering::Lowered& lowered, const SearchOptions& options) const;
  void read_hits(std::span<const lowering::ScoredDocument> documents, SearchResult& result) const;
  std::vector<lowering::ScoredDocument> ranking(
      const lowering::Lowered& lowered, const SearchOptions& options, std::uint64_t& total,
      const lowering::MatchedClusters* clusters = nullptr) const;
  std::uint64_t count_as_read(lowering::Interpretation& meant, lowering::WorkLimit& limit);
  void search_part(const lowering::QueryQuestion& question, remote::Encoder& answer);

  Snapshot& snapshot;
  std::shared_ptr<const Lexicons> lexicons;
  Analyzer analyzer;
};

}  // namespace timtin
