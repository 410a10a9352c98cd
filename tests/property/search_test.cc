// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <vector>

#include "index/opened.h"
#include "property/search_archive.h"
#include "property/search_queries.h"
#include "property/search_scan.h"
#include "query/rank/bm25.h"
#include "query/rank/first_stage.h"
#include "sanitized.h"
#include "timtin/search.h"
#include "timtin/text.h"

using namespace timtin;
using namespace timtin::property;
using timtin::test::tried;

namespace {

using Ids = std::set<std::string>;

SearchOptions everything_found() {
  SearchOptions options;
  options.abbreviations = false;
  options.limit = 100000;
  return options;
}

Ids ids_of(const SearchResult& result) {
  Ids ids;
  for (const Hit& hit : result.hits) ids.insert(hit.article.id);
  return ids;
}

Ids found(const std::string& text, const SearchOptions& options = everything_found()) {
  SearchArchive& archive = SearchArchive::shared();
  return ids_of(Searcher(archive.index(), archive.lexicons()).search(parsed(text), options));
}

Ids scanned(const query::Node& tree, const SearchOptions& options) {
  SearchArchive& archive = SearchArchive::shared();
  Scan scan(*archive.lexicons(), options);
  const query::Node meant = scan.completed(tree, archive.articles());
  Ids ids;
  for (const Article& article : archive.articles())
    if (scan.matches(meant, article)) ids.insert(article.id);
  return ids;
}

/// True if words may lack marks or be mistyped: then there is more than what was typed.
bool may_be_read_otherwise(const SearchOptions& options) {
  return options.match == MatchMode::any && options.marks == Marks::smart;
}

/// True if the query tells some articles from others.
bool compare(const std::string& text, const SearchOptions& options) {
  CAPTURE(text);
  SearchArchive& archive = SearchArchive::shared();
  static Searcher searcher(archive.index(), archive.lexicons());
  const ParsedQuery query = parsed(text);
  CAPTURE(to_sexpr(query.tree));
  const SearchResult result = searcher.search(query, options);
  const Ids expected = scanned(query.tree, options);
  const Ids ids = ids_of(result);
  if (may_be_read_otherwise(options)) {
    CHECK(std::includes(ids.begin(), ids.end(), expected.begin(), expected.end()));
  } else {
    CHECK(ids == expected);
  }
  CHECK(result.total == ids.size());
  CHECK(searcher.count(query, options).total == ids.size());
  return !expected.empty() && expected.size() < archive.articles().size();
}

void compare_many(std::uint32_t seed, int queries, const SearchOptions& options) {
  const int count = tried(queries);
  Queries generator(seed);
  int telling = 0;
  for (int i = 0; i < count; ++i)
    if (compare(generator.next(), options)) ++telling;
  CHECK(telling > count / 2);
}

}  // namespace

TEST_CASE("search equals a scan, smart marks") { compare_many(1, 1000, everything_found()); }

TEST_CASE("search equals a scan, marks by option") {
  for (const Marks marks : {Marks::exact, Marks::ignore}) {
    SearchOptions options = everything_found();
    options.marks = marks;
    compare_many(2, 300, options);
  }
}

TEST_CASE("search equals a scan, any of the words") {
  SearchOptions options = everything_found();
  options.match = MatchMode::any;
  for (const Marks marks : {Marks::smart, Marks::exact, Marks::ignore}) {
    options.marks = marks;
    compare_many(3, 200, options);
  }
}

TEST_CASE("abbreviations only add, below the literal form") {
  SearchOptions options = everything_found();
  const Ids literal = found("UBND", options);
  const Ids spelled = found("\"ủy ban nhân dân\"", options);
  options.abbreviations = true;
  Ids both = literal;
  both.insert(spelled.begin(), spelled.end());
  CHECK(found("UBND", options) == both);
  CHECK(found("\"ủy ban nhân dân\"", options) == both);
  CHECK(found("exact:UBND", options) == literal);
  Queries queries(4);
  for (int i = 0; i < tried(200); ++i) {
    const std::string text = queries.next();
    CAPTURE(text);
    const Ids narrow = found(text), wide = found(text, options);
    CHECK(std::includes(wide.begin(), wide.end(), narrow.begin(), narrow.end()));
  }
}

TEST_CASE("pages join to the whole, in one order") {
  SearchArchive& archive = SearchArchive::shared();
  Searcher searcher(archive.index(), archive.lexicons());
  for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest, Sort::source, Sort::title})
    for (const std::string text : {"*", "duong hoa", "đường OR quân", "-hoa"}) {
      CAPTURE(text);
      SearchOptions options = everything_found();
      options.sort = sort;
      std::vector<std::string> whole, pages;
      for (const Hit& hit : searcher.search(parsed(text), options).hits)
        whole.push_back(hit.article.id);
      options.limit = 7;
      for (; options.offset < whole.size(); options.offset += options.limit)
        for (const Hit& hit : searcher.search(parsed(text), options).hits)
          pages.push_back(hit.article.id);
      CHECK(pages == whole);
    }
}

TEST_CASE("the first stage ranks as the library does") {
  using Xapian::Query;
  SearchArchive& archive = SearchArchive::shared();
  const Snapshot& snapshot = Index::Impl::snapshot_of(archive.index());
  std::mt19937 random(5);
  const auto word = [&] { return random_words(random, 1, false); };
  for (int i = 0; i < tried(200); ++i) {
    std::vector<lowering::WeighedTerm> terms;
    std::vector<Query> scoring;
    std::set<std::string> words;
    for (auto more = 1 + random() % 4; more > 0; --more) words.insert(matching_form(word()));
    for (const std::string& term : words) {
      terms.push_back({term, .1 * static_cast<double>(1 + random() % 20)});
      scoring.emplace_back(Query::OP_SCALE_WEIGHT, Query(term), terms.back().weight);
    }
    Query match(i % 2 == 0 ? Query::OP_OR : Query::OP_AND, Query(terms[0].term),
                Query(matching_form(word())));
    if (i % 3 == 0) match = Query(Query::OP_AND, match, Query(matching_form(word())));
    if (i % 5 == 0) {
      const Query both(Query::OP_AND, Query(terms.back().term), Query(matching_form(word())));
      const Query either(Query::OP_OR, Query(matching_form(word())), both);
      match = Query(Query::OP_AND, match, either);
    }
    Xapian::Enquire enquire(snapshot.database().all());
    enquire.set_query(Query(Query::OP_AND_MAYBE, Query(Query::OP_SCALE_WEIGHT, match, 0),
                            Query(Query::OP_OR, scoring.begin(), scoring.end())));
    using lowering::Bm25;
    enquire.set_weighting_scheme(Xapian::BM25Weight(Bm25::k1, 0, 1, Bm25::b, Bm25::min_normlen));
    const auto expected = enquire.get_mset(0, 100000);
    std::map<Xapian::docid, double> scores;
    for (auto hit = expected.begin(); hit != expected.end(); ++hit) scores[*hit] = hit.get_weight();
    const auto found = lowering::best_articles(snapshot, match, {terms}, Sort::relevance, 100000);
    CAPTURE(match.get_description());
    REQUIRE(found.total == scores.size());
    REQUIRE(found.best.size() == scores.size());
    for (const auto& [document, score] : found.best)
      CHECK(score == doctest::Approx(scores.at(document)).epsilon(1e-9));
  }
}
