// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <functional>
#include <iterator>

#include "index/terms.h"
#include "query/answer/facets.h"
#include "query/answer/interpretation.h"
#include "query/answer/matched_clusters.h"
#include "query/answer/matched_terms.h"
#include "query/expand/document_list.h"
#include "query/expand/known_abbreviations.h"
#include "query/match/lowered.h"
#include "query/rank/score.h"
#include "query/rank/sorting.h"
#include "query/suggest/suggestions.h"
#include "timtin/schema.h"
#include "timtin/search.h"

namespace timtin {

struct Searcher::Impl {
  Impl(const Index& open_index, std::shared_ptr<const Lexicons> loaded)
      : snapshot(Index::Impl::snapshot_of(open_index)), lexicons(std::move(loaded)) {}

  SearchResult search(const query::Node& tree, const std::string& text,
                      const SearchOptions& options);
  std::uint64_t count(const query::Node& tree, const SearchOptions& options,
                      lowering::WorkLimit& limit);
  lowering::Documents documents(const query::Node& tree, const SearchOptions& options);
  /// `answer(tree)` says how many articles it found; with none, it is asked again if the query can
  /// be read with more marks.
  /// Sets `readings`.
  void tell(const lowering::Interpretation& read, const SearchOptions& options);
  lowering::Interpretation interpret(
      const query::Node& tree, const SearchOptions& options,
      const std::function<std::uint64_t(const query::Node&)>& answer);
  Xapian::Query match(const query::Node& tree, const SearchOptions& options,
                      lowering::WorkLimit& limit) {
    return lowering::lower_match(tree, snapshot, *lexicons, analyzer, options, limit);
  }
  lowering::WorkLimit limit() const {
    return lowering::WorkLimit(snapshot.database().get_doccount());
  }
  void add_hits(const lowering::Lowered& lowered, const SearchOptions& options,
                SearchResult& result) const;
  void count_copies(const Xapian::Query& match, SearchResult& result) const;

  Snapshot& snapshot;
  std::shared_ptr<const Lexicons> lexicons;
  Analyzer analyzer;
  std::vector<Reading> readings;  ///< see last_readings()
};

void Searcher::Impl::add_hits(const lowering::Lowered& lowered, const SearchOptions& options,
                              SearchResult& result) const {
  const Xapian::Database& database = snapshot.database();
  const Xapian::doccount all = database.get_doccount();
  Xapian::Enquire enquire(database);
  enquire.set_query(lowered.ranked());
  enquire.set_weighting_scheme(lowering::weighting());
  const auto key = lowering::set_order(enquire, options.sort);
  const bool collapsed = options.duplicates == Duplicates::collapse;
  if (collapsed) enquire.set_collapse_key(static_cast<Xapian::valueno>(Slot::cluster));
  // Every match is looked at: the total must be exact.
  const Xapian::MSet hits =
      enquire.get_mset(std::min(options.offset, all), std::min(options.limit, all), all);
  result.total = hits.get_matches_estimated();
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
    Article article = snapshot.article(*hit);
    const std::string id_term = field_term(row_of(Field::id).prefix, article.id);
    const bool unique = database.get_termfreq(id_term) <= 1;
    result.hits.push_back({*hit, unique, hit.get_weight(), std::move(article)});
  }
  if (collapsed) count_copies(lowered.match, result);
  if (!options.explain) return;
  const auto wanted = lowering::wanted_terms(lowered.needles, lowered.match);
  for (Hit& hit : result.hits) hit.why = lowering::matched_terms(database, hit.document, wanted);
}

/// Of a collapsed result; what Xapian says of one is an estimate.
void Searcher::Impl::count_copies(const Xapian::Query& match, SearchResult& result) const {
  const auto documents = lowering::matching_documents(snapshot.database(), match);
  const lowering::MatchedClusters clusters(snapshot.database(), documents);
  result.copies = clusters.copies();
  result.total = documents.size() - *result.copies;
  for (Hit& hit : result.hits) hit.copies = clusters.copies_in(hit.article.cluster);
}

lowering::Interpretation Searcher::Impl::interpret(
    const query::Node& tree, const SearchOptions& options,
    const std::function<std::uint64_t(const query::Node&)>& answer) {
  lowering::Interpretation read(tree, snapshot, *lexicons, analyzer, options);
  if (answer(read.tree()) == 0 && read.complete_marks()) answer(read.tree());
  return read;
}

void Searcher::Impl::tell(const lowering::Interpretation& read, const SearchOptions& options) {
  readings = read.readings();
  if (!options.abbreviations) return;
  lowering::KnownAbbreviations known(*lexicons, snapshot, analyzer);
  for (Reading& reading : lowering::ambiguous_words(read.tree(), known, analyzer))
    readings.push_back(std::move(reading));
}

std::uint64_t Searcher::Impl::count(const query::Node& tree, const SearchOptions& options,
                                    lowering::WorkLimit& limit) {
  std::uint64_t articles = 0;
  const lowering::Interpretation read = interpret(tree, options, [&](const query::Node& meant) {
    const Xapian::Query query = match(meant, options, limit);
    if (options.duplicates == Duplicates::show)
      return articles = lowering::count_matches(snapshot.database(), query);
    SearchResult collapsed;
    count_copies(query, collapsed);
    return articles = collapsed.total;
  });
  tell(read, options);
  return articles;
}

lowering::Documents Searcher::Impl::documents(const query::Node& tree,
                                              const SearchOptions& options) {
  lowering::Documents found;
  lowering::WorkLimit all = limit();
  const lowering::Interpretation read = interpret(tree, options, [&](const query::Node& meant) {
    found = lowering::matching_documents(snapshot.database(), match(meant, options, all));
    return found.size();
  });
  tell(read, options);
  return found;
}

SearchResult Searcher::Impl::search(const query::Node& tree, const std::string& text,
                                    const SearchOptions& options) {
  lowering::Lowered lowered;
  SearchResult result;
  lowering::WorkLimit all = limit();
  const lowering::Interpretation read = interpret(tree, options, [&](const query::Node& meant) {
    lowered = lowering::lower(meant, snapshot, *lexicons, analyzer, options, all);
    add_hits(lowered, options, result);
    return result.total;
  });
  if (options.explain)
    result.explanation = to_sexpr(read.tree()) + '\n' + lowered.ranked().get_description();
  result.needles = std::move(lowered.needles);
  tell(read, options);
  result.readings = readings;
  std::move(lowered.readings.begin(), lowered.readings.end(), std::back_inserter(result.readings));
  const auto articles = [&](const query::Node& other, const SearchOptions& with) {
    try {
      return count(other, with, all);
    } catch (const Error&) {  // beyond a limit: it is no help
      return std::uint64_t{0};
    }
  };
  result.suggestions =
      lowering::suggestions({tree, text, options, result.total == 0, read.readings()}, snapshot,
                            *lexicons, analyzer, articles);
  tell(read, options);  // counting has told of other queries
  return result;
}

Searcher::Searcher(const Index& index, std::shared_ptr<const Lexicons> lexicons)
    : impl_(std::make_unique<Impl>(index, std::move(lexicons))) {}
Searcher::~Searcher() = default;

SearchResult Searcher::search(const query::Node& tree, const std::string& text,
                              const SearchOptions& options) {
  return retrying(impl_->snapshot, [&] { return impl_->search(tree, text, options); });
}

std::uint64_t Searcher::count(const query::Node& tree, const SearchOptions& options) {
  return retrying(impl_->snapshot, [&] {
    lowering::WorkLimit limit = impl_->limit();
    return impl_->count(tree, options, limit);
  });
}

std::vector<DefinedAbbreviation> Searcher::abbreviations() {
  return retrying(impl_->snapshot, [&] {
    return lowering::defined_abbreviations(impl_->snapshot.database(), *impl_->lexicons,
                                           impl_->analyzer);
  });
}

std::vector<DocId> Searcher::documents(const query::Node& tree, const SearchOptions& options) {
  return retrying(impl_->snapshot, [&] {
    return lowering::in_order(impl_->snapshot.database(), impl_->documents(tree, options));
  });
}

const std::vector<Reading>& Searcher::last_readings() const { return impl_->readings; }

std::vector<FacetCount> Searcher::count_by(const query::Node& tree, Facet facet,
                                           const SearchOptions& options) {
  return retrying(impl_->snapshot, [&] {
    return lowering::count_facet(impl_->snapshot, impl_->documents(tree, options), facet,
                                 *impl_->lexicons, impl_->analyzer);
  });
}

}  // namespace timtin
