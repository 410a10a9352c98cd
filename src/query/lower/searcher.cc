// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "index/terms.h"
#include "query/lower/document_list.h"
#include "query/lower/facets.h"
#include "query/lower/lowered.h"
#include "query/lower/matched_terms.h"
#include "query/lower/score.h"
#include "query/lower/sorting.h"
#include "text/message.h"
#include "timtin/search.h"

namespace timtin {

struct Searcher::Impl {
  Impl(const Index& open_index, std::shared_ptr<const Lexicons> loaded)
      : snapshot(open_index.impl().snapshot), lexicons(std::move(loaded)) {}

  SearchResult search(const query::Node& tree, const std::string& text,
                      const SearchOptions& options);
  std::uint64_t count(const query::Node& tree, const SearchOptions& options);
  Xapian::Query match(const query::Node& tree, const SearchOptions& options) {
    return lowering::lower_match(tree, snapshot, *lexicons, analyzer, options);
  }
  void add_hits(const lowering::Lowered& lowered, const SearchOptions& options,
                SearchResult& result) const;
  std::vector<Suggestion> suggestions(const query::Node& tree, const std::string& text,
                                      const SearchOptions& options);

  Snapshot& snapshot;
  std::shared_ptr<const Lexicons> lexicons;
  Analyzer analyzer;
};

void Searcher::Impl::add_hits(const lowering::Lowered& lowered, const SearchOptions& options,
                              SearchResult& result) const {
  const Xapian::Database& database = snapshot.database();
  const Xapian::doccount all = database.get_doccount();
  Xapian::Enquire enquire(database);
  enquire.set_query(lowered.ranked());
  enquire.set_weighting_scheme(lowering::weighting());
  const auto key = lowering::set_order(enquire, options.sort);
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
  if (!options.explain) return;
  const auto wanted = lowering::wanted_terms(lowered.needles, lowered.match);
  for (Hit& hit : result.hits) hit.why = lowering::matched_terms(database, hit.document, wanted);
}

std::uint64_t Searcher::Impl::count(const query::Node& tree, const SearchOptions& options) {
  const Xapian::Query query = match(tree, options);
  if (query.empty()) return 0;
  const Xapian::Database& database = snapshot.database();
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

/// What other options would find, counted.
std::vector<Suggestion> Searcher::Impl::suggestions(const query::Node& tree,
                                                    const std::string& text,
                                                    const SearchOptions& options) {
  std::vector<Suggestion> found;
  const auto consider = [&](const SearchOptions& other, const char* reason, const char* option) {
    if (const std::uint64_t articles = count(tree, other); articles > 0)
      found.push_back({reason, option, text, articles});
  };
  SearchOptions other = options;
  other.marks = Marks::ignore;
  if (options.marks != Marks::ignore)
    consider(other, tr_noop("without regard to marks"), "--marks=ignore");
  other = options;
  other.match = MatchMode::any;
  if (options.match != MatchMode::any)
    consider(other, tr_noop("with any of the words"), "--match=any");
  return found;
}

SearchResult Searcher::Impl::search(const query::Node& tree, const std::string& text,
                                    const SearchOptions& options) {
  lowering::Lowered lowered = lowering::lower(tree, snapshot, *lexicons, analyzer, options);
  SearchResult result;
  add_hits(lowered, options, result);
  if (result.total == 0) result.suggestions = suggestions(tree, text, options);
  if (options.explain)
    result.explanation = to_sexpr(tree) + '\n' + lowered.ranked().get_description();
  result.needles = std::move(lowered.needles);
  result.readings = std::move(lowered.readings);
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
  return retrying(impl_->snapshot, [&] { return impl_->count(tree, options); });
}

std::vector<FacetCount> Searcher::count_by(const query::Node& tree, Facet facet,
                                           const SearchOptions& options) {
  return retrying(impl_->snapshot, [&] {
    const auto documents =
        lowering::matching_documents(impl_->snapshot.database(), impl_->match(tree, options));
    return lowering::count_facet(impl_->snapshot, documents, facet);
  });
}

}  // namespace timtin
