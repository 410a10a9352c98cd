// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What answers queries on articles that are at hand.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "index/opened.h"
#include "index/remote/wire.h"
#include "index/snapshot.h"
#include "query/answer/interpretation.h"
#include "query/answer/matched_clusters.h"
#include "query/answer/searcher_impl.h"
#include "query/answer/wire_question.h"
#include "query/expand/document_list.h"
#include "query/match/lowered.h"
#include "query/rank/first_stage.h"
#include "query/suggest/suggestions.h"

namespace timtin::lowering {

class LocalSearch final : public Searcher::Impl {
 public:
  LocalSearch(const Index& index, std::shared_ptr<const Lexicons> lexicons)
      : snapshot_(Index::Impl::snapshot_of(index)), lexicons_(std::move(lexicons)) {}

  SearchResult search(const ParsedQuery& query, const SearchOptions& options) override;
  SearchResult search(const ParsedQuery& query, const SearchOptions& options,
                      const HitsTaker& take) override;
  CountResult count(const ParsedQuery& query, const SearchOptions& options) override;
  FacetsResult count_by(const ParsedQuery& query, Facet facet,
                        const SearchOptions& options) override;
  DocumentsResult documents(const ParsedQuery& query, const SearchOptions& options) override;
  std::vector<DefinedAbbreviation> abbreviations() override;

  /// What is asked of a part of the articles, with a census (Snapshot::consult): what it answers
  /// for the whole, if nothing had to be guessed, and what it likely will, if only how many are
  /// found had to be. Not repeated when a writer overtakes it.
  void answer_part(const QueryQuestion& question, remote::Encoder& answer,
                   std::optional<LikelyAnswer>& likely);

 private:
  Interpretation interpret(const query::Node& tree, const SearchOptions& options) {
    return {tree, snapshot_, *lexicons_, analyzer_, options};
  }
  WorkLimit limit() const { return WorkLimit(snapshot_.articles()); }

  // These read the query with more marks if it finds nothing without.
  std::uint64_t count(Interpretation& meant, WorkLimit& limit);
  Documents documents(Interpretation& meant);

  CountResult count_result(const query::Node& tree, const SearchOptions& options);
  FacetsResult facets_result(const query::Node& tree, Facet facet, const SearchOptions& options);

  /// Also the spellings that words without marks stand for.
  std::vector<Reading> all_readings(Interpretation& meant);

  /// The query as read, unless it finds nothing: with more marks.
  Lowered lower_as_found(Interpretation& meant, const SearchOptions& options, WorkLimit& limit,
                         const std::function<bool(const Lowered&)>& found);
  /// The same of what is lowered as read.
  Lowered complete_as_found(Lowered lowered, Interpretation& meant, const SearchOptions& options,
                            WorkLimit& limit, const std::function<bool(const Lowered&)>& found);
  SearchResult explained(const ParsedQuery& query, const SearchOptions& options,
                         Interpretation& meant, Lowered lowered, SearchResult result,
                         WorkLimit& limit);
  std::vector<Suggestion> suggestions(const AnsweredQuery& answered, WorkLimit& limit);

  SearchResult find(const Lowered& lowered, const SearchOptions& options) const;
  void read_hits(std::span<const ScoredDocument> documents, SearchResult& result) const;
  std::vector<ScoredDocument> ranking(const Lowered& lowered, const SearchOptions& options,
                                      std::uint64_t& total,
                                      const MatchedClusters* clusters = nullptr) const;
  std::uint64_t count_as_read(Interpretation& meant, WorkLimit& limit);
  void search_part(const QueryQuestion& question, remote::Encoder& answer,
                   std::optional<LikelyAnswer>& likely);
  std::optional<LikelyAnswer> likely_hits(const QueryQuestion& question, Interpretation& meant,
                                          const Lowered& lowered, WorkLimit limit);
  void encode_found(const QueryQuestion& question, const SearchResult& result,
                    const Lowered& ranking, BestArticles best, const CollapsedCopies& copies,
                    remote::Encoder& answer) const;
  std::optional<LikelyAnswer> likely_count(const QueryQuestion& question);
  std::optional<LikelyAnswer> likely_documents(const QueryQuestion& question);
  bool is_right(const std::optional<LikelyAnswer>& likely) const;

  Snapshot& snapshot_;
  std::shared_ptr<const Lexicons> lexicons_;
  Analyzer analyzer_;
};

}  // namespace timtin::lowering
