// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Queries on archives behind pipes: what Searcher answers of them. A call asks until all parts
/// have answered for the whole (index/census.h), twice as a rule, and puts their answers
/// together.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "index/remote/remote_index.h"
#include "query/answer/searcher_impl.h"
#include "query/answer/wire_question.h"

namespace timtin::lowering {

/// Also throws what Parts::whole does.
class RemoteSearch final : public Searcher::Impl {
 public:
  RemoteSearch(remote::RemoteIndex& index, std::shared_ptr<const Lexicons> lexicons)
      : index_(index), lexicons_(std::move(lexicons)) {}

  SearchResult search(const ParsedQuery& query, const SearchOptions& options) override;
  SearchResult search(const ParsedQuery& query, const SearchOptions& options,
                      const HitsTaker& take) override;
  CountResult count(const ParsedQuery& query, const SearchOptions& options) override;
  FacetsResult count_by(const ParsedQuery& query, Facet facet,
                        const SearchOptions& options) override;
  DocumentsResult documents(const ParsedQuery& query, const SearchOptions& options) override;
  std::vector<DefinedAbbreviation> abbreviations() override;

 private:
  struct Ranked {
    DocId document;
    double score;  ///< of the first stage
    double added;  ///< by the second
    std::string key;
    std::string cluster;   ///< with Duplicates::collapse: its name here, if it has copies
    std::uint64_t copies;  ///< that are left out for it
  };
  struct Found {
    SearchResult frame;
    bool by_score = false, pairs = false;
    std::vector<Ranked> ranked;
  };

  using Reader = remote::Parts::Reader;
  /// Reads the answers of all parts once nothing had to be guessed. What they say of how many are
  /// found is right unless it is returned. To be called within whole().
  std::optional<std::uint64_t> ask(QueryQuestion question, const Reader& read);
  struct Round;
  Round ask_once(QueryQuestion& question, Census::Answers& known,
                 std::map<std::string, std::set<std::size_t>>& answered, const Reader& read);

  Found find(const ParsedQuery& query, const SearchOptions& options);
  void read_found(std::size_t part, remote::Decoder& answer, Found& found);
  void add_hits(const std::vector<Ranked>& page, const SearchOptions& options,
                SearchResult& result);

  /// Persons or posts: what the register of all reports of the articles that match is counted.
  FacetsResult count_officials(const ParsedQuery& query, Facet facet, const SearchOptions& options);

  remote::RemoteIndex& index_;
  std::shared_ptr<const Lexicons> lexicons_;
  std::map<DocId, std::vector<MatchedTerm>> why_;
};

}  // namespace timtin::lowering
