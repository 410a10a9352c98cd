// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is behind a Searcher: LocalSearch for articles that are at hand, RemoteSearch where some
/// are behind a pipe.
#pragma once

#include <cstddef>

#include "timtin/search.h"

namespace timtin {

/// So many hits are handed over together.
inline constexpr std::size_t hits_a_part = 100;

/// Each function as that of Searcher.
struct Searcher::Impl {
  Impl() = default;
  virtual ~Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  virtual SearchResult search(const ParsedQuery& query, const SearchOptions& options) = 0;
  virtual SearchResult search(const ParsedQuery& query, const SearchOptions& options,
                              const HitsTaker& take) = 0;
  virtual CountResult count(const ParsedQuery& query, const SearchOptions& options) = 0;
  virtual FacetsResult count_by(const ParsedQuery& query, Facet facet,
                                const SearchOptions& options) = 0;
  virtual DocumentsResult documents(const ParsedQuery& query, const SearchOptions& options) = 0;
  virtual std::vector<DefinedAbbreviation> abbreviations() = 0;
};

}  // namespace timtin
