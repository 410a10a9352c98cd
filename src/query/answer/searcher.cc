// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/searcher_impl.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "index/article_order.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "query/answer/facets.h"
#include "query/answer/matched_terms.h"
#include "query/answer/remote_search.h"
#include "query/expand/asked.h"
#include "query/expand/known_abbreviations.h"
#include "query/rank/first_stage.h"
#include "query/rank/second_stage.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {

using lowering::Interpretation;
using lowering::WorkLimit;

namespace {

/// Of a search whose hits are handed over.
constexpr std::size_t hits_a_part = 100;

}  // namespace

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
  return snapshot.count_found(lowering::asked_of("articles", meant.tree(), meant.options()), [&] {
    if (meant.options().duplicates == Duplicates::show)
      return std::uint64_t{lowering::count_matches(snapshot.database(), match)};
    const auto documents = lowering::matching_documents(snapshot.database(), match);
    return documents.size() - lowering::MatchedClusters(snapshot, documents).copies();
  });
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
  const std::uint64_t articles =
      snapshot.count_found(lowering::asked_of("documents", meant.tree(), meant.options()),
                           [&] { return std::uint64_t{found.size()}; });
  return articles == 0 && meant.complete_marks() ? matching() : found;
}

Searcher::Searcher(const Index& index, std::shared_ptr<const Lexicons> lexicons) {
  if (remote::RemoteIndex* const parts = Index::Impl::remote_of(index))
    remote_ = std::make_unique<lowering::RemoteSearch>(*parts);
  else
    impl_ = std::make_unique<Impl>(index, std::move(lexicons));
}
Searcher::~Searcher() = default;

SearchResult Searcher::search(const ParsedQuery& query, const SearchOptions& options) {
  if (remote_) return remote_->search(query, options);
  return retrying(impl_->snapshot, [&] { return impl_->search(query, options); });
}

CountResult Searcher::Impl::count_result(const query::Node& tree, const SearchOptions& options) {
  WorkLimit limit = this->limit();
  Interpretation meant = interpret(tree, options);
  const std::uint64_t total = count(meant, limit);
  return {total, all_readings(meant)};
}

FacetsResult Searcher::Impl::facets_result(const query::Node& tree, Facet facet,
                                           const SearchOptions& options) {
  Interpretation meant = interpret(tree, options);
  const lowering::Documents found = documents(meant);
  const std::string asked =
      lowering::asked_of("table " + std::to_string(static_cast<int>(facet)), meant.tree(), options);
  auto facets = lowering::count_facet(snapshot, found, facet, *lexicons, analyzer, asked);
  return {std::move(facets), all_readings(meant)};
}

CountResult Searcher::count(const ParsedQuery& query, const SearchOptions& options) {
  if (remote_) return remote_->count(query, options);
  return retrying(impl_->snapshot, [&] { return impl_->count_result(query.tree, options); });
}

FacetsResult Searcher::count_by(const ParsedQuery& query, Facet facet,
                                const SearchOptions& options) {
  if (remote_) return remote_->count_by(query, facet, options);
  return retrying(impl_->snapshot,
                  [&] { return impl_->facets_result(query.tree, facet, options); });
}

DocumentsResult Searcher::documents(const ParsedQuery& query, const SearchOptions& options) {
  if (remote_) return remote_->documents(query, options);
  return retrying(impl_->snapshot, [&] {
    Interpretation meant = impl_->interpret(query.tree, options);
    auto documents = in_order(impl_->snapshot.database().all(), impl_->documents(meant));
    return DocumentsResult{std::move(documents), meant.readings()};
  });
}

SearchResult Searcher::search(const ParsedQuery& query, const SearchOptions& options,
                              const HitsTaker& take) {
  if (remote_) return remote_->search(query, options, take);
  // Why a hit is one, and how many copies it has, is asked of all of them at once.
  if (!options.explain && options.duplicates == Duplicates::show)
    return impl_->search(query, options, take);
  SearchResult result = search(query, options);
  take(result);
  result.hits.clear();
  return result;
}

std::vector<DefinedAbbreviation> Searcher::abbreviations() {
  if (remote_) throw remote::not_yet(tr("abbreviations"));
  return retrying(impl_->snapshot, [&] {
    return lowering::defined_abbreviations(impl_->snapshot, *impl_->lexicons, impl_->analyzer);
  });
}

}  // namespace timtin
