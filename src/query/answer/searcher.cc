// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/search.h"

#include <utility>

#include "query/answer/local_search.h"
#include "query/answer/remote_search.h"

namespace timtin {

Searcher::Searcher(const Index& index, std::shared_ptr<const Lexicons> lexicons) {
  if (remote::RemoteIndex* const parts = Index::Impl::remote_of(index))
    impl_ = std::make_unique<lowering::RemoteSearch>(*parts, std::move(lexicons));
  else
    impl_ = std::make_unique<lowering::LocalSearch>(index, std::move(lexicons));
}
Searcher::~Searcher() = default;

SearchResult Searcher::search(const ParsedQuery& query, const SearchOptions& options) {
  return impl_->search(query, options);
}

SearchResult Searcher::search(const ParsedQuery& query, const SearchOptions& options,
                              const HitsTaker& take) {
  return impl_->search(query, options, take);
}

CountResult Searcher::count(const ParsedQuery& query, const SearchOptions& options) {
  return impl_->count(query, options);
}

FacetsResult Searcher::count_by(const ParsedQuery& query, Facet facet,
                                const SearchOptions& options) {
  return impl_->count_by(query, facet, options);
}

DocumentsResult Searcher::documents(const ParsedQuery& query, const SearchOptions& options) {
  return impl_->documents(query, options);
}

std::vector<DefinedAbbreviation> Searcher::abbreviations() { return impl_->abbreviations(); }

}  // namespace timtin
