// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <functional>
#include <iterator>
#include <span>

#include "index/article_order.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "query/answer/facets.h"
#include "query/answer/interpretation.h"
#include "query/answer/matched_clusters.h"
#include "query/answer/matched_terms.h"
#include "query/expand/document_list.h"
#include "query/expand/known_abbreviations.h"
#include "query/match/lowered.h"
#include "query/rank/first_stage.h"
#include "query/rank/second_stage.h"
#include "query/suggest/suggestions.h"
#include "timtin/schema.h"
#include "timtin/search.h"

namespace timtin {

using lowering::Interpretation;
using lowering::WorkLimit;

namespace {

/// Of a search whose hits are handed over.
constexpr std::size_t hits_a_part = 100;

}  // namespace

struct Searcher::Impl {
  Impl(const Index& open_index, std::shared_ptr<const Lexicons> loaded)
      : snapshot(Index::Impl::snapshot_of(open_index)), lexicons(std::move(loaded)) {}

  Interpretation interpret(const query::Node& tree, const SearchOptions& options) {
    return {tree, snapshot, *lexicons, analyzer, options};
  }
  WorkLimit limit() const { return WorkLimit(snapshot.database().get_doccount()); }

  SearchResult search(const ParsedQuery& query, const SearchOptions& options);
  SearchResult search(const ParsedQuery& query, const SearchOptions& options,
                      const HitsTaker& take);
  std::vector<Suggestion> suggestions(const lowering::AnsweredQuery& answered, WorkLimit& limit);

  // These read the query with more marks if it finds nothing without.
  std::uint64_t count(Interpretation& meant, WorkLimit& limit);
  lowering::Documents documents(Interpretation& meant);

  /// Also the spellings that words without marks stand for.
  std::vector<Reading> all_readings(Interpretation& meant);

  /// The query as read finds nothing: with more marks.
  lowering::Lowered lower_as_found(Interpretation& meant, const SearchOptions& options,
                                   WorkLimit& limit,
                                   const std::function<bool(const lowering::Lowered&)>& found);
  SearchResult explained(const ParsedQuery& query, const SearchOptions& options,
                         Interpretation& meant, lowering::Lowered lowered, SearchResult result,
                         WorkLimit& limit);

  SearchResult find(const lowering::Lowered& lowered, const SearchOptions& options) const;
  void read_hits(std::span<const lowering::ScoredDocument> documents, SearchResult& result) const;
  std::vector<lowering::ScoredDocument> ranking(
      const lowering::Lowered& lowered, const SearchOptions& options, std::uint64_t& total,
      const lowering::MatchedClusters* clusters = nullptr) const;
  std::uint64_t count_as_read(Interpretation& meant, WorkLimit& limit);

  Snapshot& snapshot;
  std::shared_ptr<const Lexicons> lexicons;
  Analyzer analyzer;
};

/// Adds the hits, and the names of those that are damaged, without those that a writer has replaced
/// or removed meanwhile.
void Searcher::Impl::read_hits(std::span<const lowering::ScoredDocument> documents,
                               SearchResult& result) const {
  const Collection& database = snapshot.database();
  for (const auto& [document, score] : documents) try {
      auto article = snapshot.sound_article(document);
      if (!article) {
        result.damaged.push_back(article_name(database.all(), document));
        continue;
      }
      const std::string id_term = field_term(row_of(Field::id).prefix, article->id);
      const bool unique = database.get_termfreq(id_term) <= 1;
      result.hits.push_back({document, unique, score, std::move(*article)});
    } catch (const Xapian::DocNotFoundError&) {
    }
}

SearchResult Searcher::Impl::find(const lowering::Lowered& lowered,
                                  const SearchOptions& options) const {
  SearchResult result;
  if (options.duplicates == Duplicates::collapse) {
    // Once for the hits and for their copies.
    lowering::Lowered listed = lowered;
    lowering::Documents documents =
        lowering::matching_documents(snapshot.database(), lowered.match);
    const lowering::MatchedClusters clusters(snapshot, documents);
    listed.match = lowering::documents_query(std::move(documents));
    read_hits(ranking(listed, options, result.total, &clusters), result);
    result.copies = clusters.copies();
    for (Hit& hit : result.hits) hit.copies = clusters.copies_in(hit.article.cluster);
  } else {
    read_hits(ranking(lowered, options, result.total), result);
  }
  if (!options.explain) return result;
  const auto wanted = lowering::wanted_terms(lowered.highlights, lowered.match);
  for (Hit& hit : result.hits) hit.why = lowering::matched_terms(snapshot, hit.document, wanted);
  return result;
}

/// The hits that are asked for; of `clusters` the first of each.
std::vector<lowering::ScoredDocument> Searcher::Impl::ranking(
    const lowering::Lowered& lowered, const SearchOptions& options, std::uint64_t& total,
    const lowering::MatchedClusters* clusters) const {
  const Xapian::doccount all = snapshot.database().get_doccount();
  const Xapian::doccount offset = std::min(options.offset, all);
  const Xapian::doccount behind = offset + std::min(options.limit, all - offset);
  // What the second stage moves may come from below the page.
  const bool moves = options.sort == Sort::relevance && !lowered.pairs.empty() && behind > offset;
  const Xapian::doccount most = moves ? std::max(behind, lowering::second_stage_articles) : behind;
  auto [ranked, matches] = lowering::best_articles(snapshot, lowered.match, lowered.scoring,
                                                   options.sort, clusters != nullptr ? all : most);
  total = matches;
  if (clusters != nullptr) {
    clusters->keep_first(ranked);
    total -= clusters->copies();
    ranked.resize(std::min<std::size_t>(ranked.size(), most));
  }
  if (moves) rank_anew(snapshot, lowered.pairs, lowered.words, ranked);
  ranked.resize(std::min<std::size_t>(ranked.size(), behind));
  ranked.erase(ranked.begin(),
               ranked.begin() + std::min<std::ptrdiff_t>(std::ssize(ranked), offset));
  if (!moves) add_pair_scores(snapshot, lowered.pairs, lowered.words, ranked);
  return ranked;
}

lowering::Lowered Searcher::Impl::lower_as_found(
    Interpretation& meant, const SearchOptions& options, WorkLimit& limit,
    const std::function<bool(const lowering::Lowered&)>& found) {
  lowering::Lowered lowered = lower(meant.tree(), meant.vocabulary(), options, limit);
  if (found(lowered) || !meant.complete_marks()) return lowered;
  lowered = lower(meant.tree(), meant.vocabulary(), options, limit);
  found(lowered);
  return lowered;
}

SearchResult Searcher::Impl::explained(const ParsedQuery& query, const SearchOptions& options,
                                       Interpretation& meant, lowering::Lowered lowered,
                                       SearchResult result, WorkLimit& limit) {
  if (options.explain)
    result.explanation = to_sexpr(meant.tree()) + '\n' + lowered.ranked().get_description() +
                         lowering::description_of(lowered.pairs);
  result.highlights = std::move(lowered.highlights);
  result.readings = meant.readings();
  std::move(lowered.readings.begin(), lowered.readings.end(), std::back_inserter(result.readings));
  result.suggestions = suggestions({query, options, result.total, meant.replaced()}, limit);
  return result;
}

SearchResult Searcher::Impl::search(const ParsedQuery& query, const SearchOptions& options) {
  WorkLimit limit = this->limit();
  Interpretation meant = interpret(query.tree, options);
  SearchResult result;
  lowering::Lowered lowered =
      lower_as_found(meant, options, limit, [&](const lowering::Lowered& tried) {
        result = find(tried, options);
        return result.total > 0;
      });
  return explained(query, options, meant, std::move(lowered), std::move(result), limit);
}

SearchResult Searcher::Impl::search(const ParsedQuery& query, const SearchOptions& options,
                                    const HitsTaker& take) {
  SearchResult result, part;
  std::vector<lowering::ScoredDocument> ranked;
  std::span<const lowering::ScoredDocument> left;
  const auto read_part = [&] {
    part.hits.clear();
    part.damaged.clear();
    read_hits(left.first(std::min(left.size(), hits_a_part)), part);
  };
  // With the first hits: until they are printed all can begin anew.
  result = retrying(snapshot, [&] {
    WorkLimit limit = this->limit();
    Interpretation meant = interpret(query.tree, options);
    lowering::Lowered lowered =
        lower_as_found(meant, options, limit, [&](const lowering::Lowered& tried) {
          result = {};
          ranked = ranking(tried, options, result.total);
          return result.total > 0;
        });
    left = ranked;
    read_part();
    return explained(query, options, meant, std::move(lowered), std::move(result), limit);
  });
  part.highlights = result.highlights;
  std::size_t read = 0;
  while (!left.empty()) {
    read += part.hits.size() + part.damaged.size();
    take(part);
    std::move(part.damaged.begin(), part.damaged.end(), std::back_inserter(result.damaged));
    left = left.subspan(std::min(left.size(), hits_a_part));
    retrying(snapshot, read_part);
  }
  if (read < ranked.size()) throw replaced_meanwhile(ranked.size() - read, ranked.size());
  return result;
}

std::vector<Suggestion> Searcher::Impl::suggestions(const lowering::AnsweredQuery& answered,
                                                    WorkLimit& limit) {
  const auto articles = [&](const query::Node& other, const SearchOptions& options) {
    try {
      Interpretation meant = interpret(other, options);
      return count(meant, limit);
    } catch (const Error&) {  // beyond a limit: it is no help
      return std::uint64_t{0};
    }
  };
  return lowering::suggestions(answered, snapshot, *lexicons, analyzer, articles);
}

std::uint64_t Searcher::Impl::count_as_read(Interpretation& meant, WorkLimit& limit) {
  const Xapian::Query match =
      lowering::lower_match(meant.tree(), meant.vocabulary(), meant.options(), limit);
  if (meant.options().duplicates == Duplicates::show)
    return lowering::count_matches(snapshot.database(), match);
  const auto documents = lowering::matching_documents(snapshot.database(), match);
  return documents.size() - lowering::MatchedClusters(snapshot, documents).copies();
}

std::uint64_t Searcher::Impl::count(Interpretation& meant, WorkLimit& limit) {
  const std::uint64_t articles = count_as_read(meant, limit);
  return articles == 0 && meant.complete_marks() ? count_as_read(meant, limit) : articles;
}

std::vector<Reading> Searcher::Impl::all_readings(Interpretation& meant) {
  std::vector<Reading> readings = meant.readings();
  for (Reading& reading :
       lowering::spellings_read(meant.tree(), meant.vocabulary(), meant.options()))
    readings.push_back(std::move(reading));
  return readings;
}

lowering::Documents Searcher::Impl::documents(Interpretation& meant) {
  WorkLimit limit = this->limit();
  const auto matching = [&] {
    return lowering::matching_documents(
        snapshot.database(),
        lowering::lower_match(meant.tree(), meant.vocabulary(), meant.options(), limit));
  };
  const lowering::Documents found = matching();
  return found.empty() && meant.complete_marks() ? matching() : found;
}

Searcher::Searcher(const Index& index, std::shared_ptr<const Lexicons> lexicons)
    : impl_(std::make_unique<Impl>(index, std::move(lexicons))) {}
Searcher::~Searcher() = default;

SearchResult Searcher::search(const ParsedQuery& query, const SearchOptions& options) {
  return retrying(impl_->snapshot, [&] { return impl_->search(query, options); });
}

CountResult Searcher::count(const ParsedQuery& query, const SearchOptions& options) {
  return retrying(impl_->snapshot, [&] {
    WorkLimit limit = impl_->limit();
    Interpretation meant = impl_->interpret(query.tree, options);
    const std::uint64_t total = impl_->count(meant, limit);
    return CountResult{total, impl_->all_readings(meant)};
  });
}

FacetsResult Searcher::count_by(const ParsedQuery& query, Facet facet,
                                const SearchOptions& options) {
  return retrying(impl_->snapshot, [&] {
    Interpretation meant = impl_->interpret(query.tree, options);
    auto facets = lowering::count_facet(impl_->snapshot, impl_->documents(meant), facet,
                                        *impl_->lexicons, impl_->analyzer);
    return FacetsResult{std::move(facets), impl_->all_readings(meant)};
  });
}

DocumentsResult Searcher::documents(const ParsedQuery& query, const SearchOptions& options) {
  return retrying(impl_->snapshot, [&] {
    Interpretation meant = impl_->interpret(query.tree, options);
    auto documents = in_order(impl_->snapshot.database().all(), impl_->documents(meant));
    return DocumentsResult{std::move(documents), meant.readings()};
  });
}

SearchResult Searcher::search(const ParsedQuery& query, const SearchOptions& options,
                              const HitsTaker& take) {
  // Why a hit is one, and how many copies it has, is asked of all of them at once.
  if (!options.explain && options.duplicates == Duplicates::show)
    return impl_->search(query, options, take);
  SearchResult result = search(query, options);
  take(result);
  result.hits.clear();
  return result;
}

std::vector<DefinedAbbreviation> Searcher::abbreviations() {
  return retrying(impl_->snapshot, [&] {
    return lowering::defined_abbreviations(impl_->snapshot.database(), *impl_->lexicons,
                                           impl_->analyzer);
  });
}

}  // namespace timtin
