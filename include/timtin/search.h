// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Query tree + index -> ranked hits. What matches and how it is scored are two things: the match
/// set filters, the score ranks.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "timtin/extract.h"
#include "timtin/index.h"
#include "timtin/query.h"

namespace timtin {

enum class MatchMode : std::uint8_t {
  all,  ///< every bare word must occur
  any,  ///< bare words and phrases of the top level are optional; best first
};

enum class Duplicates : std::uint8_t {
  show,      ///< every article is a hit
  collapse,  ///< of the articles of one cluster that match only the first in the order asked for
};

enum class Sort : std::uint8_t { relevance, newest, oldest, added, source, title };

struct SearchOptions {
  MatchMode match = MatchMode::all;
  Marks marks = Marks::smart;
  Sort sort = Sort::relevance;
  Duplicates duplicates = Duplicates::show;
  bool abbreviations = true;  ///< `UBND` also finds `Ủy ban nhân dân`
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  bool explain = false;  ///< fill SearchResult::explanation and Hit::why
};

/// What to mark in a hit: consecutive syllables, each one of several matching forms.
struct Highlight {
  std::vector<std::vector<std::string>> syllables;
  double weight = 1;                   ///< share in the choice of the snippet
  std::optional<Evidence::Part> part;  ///< only there
  /// In an article that is typed without marks, the forms without marks as well.
  bool plain_in_unaccented = false;
};

/// What of a query stands in an article.
struct MatchedTerm {
  std::string text;                 ///< a matching form, or the value of a field
  std::vector<std::string> places;  ///< `title`, `lead`, `body`, `caption`; or the name of a field
};

struct Hit {
  DocId document = 0;
  bool id_is_unique = true;  ///< false: other articles of the archive have the same own id
  double score = 0;
  Article article;
  std::vector<MatchedTerm> why = {};  ///< with SearchOptions::explain
  /// With Duplicates::collapse: how many matching articles of its cluster are left out.
  std::optional<std::uint64_t> copies = {};
};

/// A word of the query and the spellings that it was read as, likeliest first.
struct Reading {
  enum class Kind : std::uint8_t {
    spellings,   ///< a word without marks stands for all its spellings
    telex,       ///< no article has the word as typed, its keys are a syllable
    vni,         ///< the same
    ambiguous,   ///< an abbreviation of several meanings, which are not searched for
    half_typed,  ///< no article has the phrase as typed, some have it with more marks
  };
  std::string typed;
  std::vector<std::string> spellings;  ///< of a half-typed phrase some at most, or none
  Kind kind = Kind::spellings;
};

/// What would help a query that found nothing: a query or option that does, and what it finds.
struct Suggestion {
  std::string reason;   ///< a sentence for people
  std::string option;   ///< `--marks=ignore`, or empty
  std::string query;    ///< the text to search for
  std::uint64_t count;  ///< articles it finds
};

struct SearchResult {
  std::uint64_t total = 0;  ///< exact number of matching articles, copies left out if collapsed
  std::optional<std::uint64_t> copies;  ///< with Duplicates::collapse: articles that are left out
  std::vector<Hit> hits;                ///< offset .. offset + limit, without ...
  std::vector<std::string> damaged;     ///< ... those whose records are: their names
  std::vector<Highlight> highlights;
  std::vector<Reading> readings;
  std::vector<Suggestion> suggestions;
  std::string explanation;  ///< with SearchOptions::explain: the tree, then what it became
};

/// What the other calls answer, each with how the query was read; of documents() no reading is of
/// kind `spellings`.
struct CountResult {
  std::uint64_t total = 0;
  std::vector<Reading> readings;
};

struct DocumentsResult {
  std::vector<DocId> documents;
  std::vector<Reading> readings;
};

/// A facet of count --by.
enum class Facet : std::uint8_t {
  official,
  position,
  source,
  section,
  topic,
  author,
  year,
  quarter,
  month,
  week,
  day,
  weekday
};

/// A value and its number of articles.
struct FacetCount {
  std::string value;
  std::uint64_t articles;
};

struct FacetsResult {
  std::vector<FacetCount> facets;
  std::vector<Reading> readings;
};

/// An abbreviation that articles define.
struct DefinedAbbreviation {
  enum class Use : std::uint8_t {
    lexicon,    ///< the lexicon says what it stands for
    learned,    ///< a query with one form also finds the other
    ambiguous,  ///< it has other meanings, too: not read otherwise, and that is said
    rare,       ///< too few articles agree, or it is an ordinary syllable as well
  };
  std::string brief, full;
  std::uint64_t articles;
  Use use;
};

/// Takes some of the hits of a search, in their order: a result without total and suggestions.
using HitsTaker = std::function<void(const SearchResult& part)>;

/// Answers queries on one archive. All calls see one generation whole, that of the Index; when it
/// is written to meanwhile, the call is repeated. Nothing is remembered from one call to the next.
/// One thread at a time.
class Searcher {
 public:
  Searcher(const Index& index, std::shared_ptr<const Lexicons> lexicons);
  ~Searcher();

  SearchResult search(const ParsedQuery& query, const SearchOptions& options);

  /// The same with the hits handed over a hundred at a time, and none in the result: memory does
  /// not grow with their number. Throws Error(io) at the end if a writer has replaced or removed
  /// some before they were read.
  SearchResult search(const ParsedQuery& query, const SearchOptions& options,
                      const HitsTaker& take);

  /// The exact number of matching articles: equals the length of search() without limit, with the
  /// same SearchOptions::duplicates.
  CountResult count(const ParsedQuery& query, const SearchOptions& options);

  /// Most articles first, then by value; dates in their order. Articles without a value are not in
  /// it. Copies count like others.
  FacetsResult count_by(const ParsedQuery& query, Facet facet, const SearchOptions& options);

  /// Every matching article, newest first, then by id.
  DocumentsResult documents(const ParsedQuery& query, const SearchOptions& options);

  /// Most articles first, then by the short form.
  std::vector<DefinedAbbreviation> abbreviations();

  struct Impl;

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin
