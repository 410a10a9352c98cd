// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/block_match.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "index/durable.h"
#include "sanitized.h"
#include "temporary_directory.h"

using namespace timtin::lowering;
using timtin::Collection;
using timtin::test::tried;
using Xapian::Query;

namespace {

/// Terms `t1`, `t2`, ... of which each is half as frequent as the one before; some numbers of
/// documents are no longer used.
Xapian::WritableDatabase random_database(std::mt19937& random, Xapian::docid documents) {
  Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid i = 0; i < documents; ++i) {
    Xapian::Document document;
    for (unsigned term = 1; term <= 9; ++term)
      if (random() % (1u << term) == 0) document.add_term("t" + std::to_string(term), 1 + i % 4);
    database.add_document(document);
  }
  for (Xapian::docid i = 1; i < documents; i += 1 + static_cast<Xapian::docid>(random() % 40))
    database.delete_document(i);
  return database;
}

Query random_query(std::mt19937& random, unsigned depth) {
  if (depth == 0 || random() % 4 == 0) {
    if (random() % 20 == 0) return random() % 2 == 0 ? Query::MatchAll : Query::MatchNothing;
    return Query("t" + std::to_string(1 + random() % 10));  // there is no t10
  }
  constexpr Query::op operators[] = {Query::OP_AND, Query::OP_OR, Query::OP_AND_NOT};
  return Query(operators[random() % 3], random_query(random, depth - 1),
               random_query(random, depth - 1));
}

/// With filters and lists at its parts.
Query random_filtered_query(std::mt19937& random, const Collection& database, unsigned depth) {
  const unsigned every = 2 + static_cast<unsigned>(random() % 5);
  const auto accept = [every](Xapian::docid i) { return i % every == 0; };
  const auto part = [&] {
    return depth == 0 ? random_query(random, 1)
                      : random_filtered_query(random, database, depth - 1);
  };
  switch (random() % 4) {
    case 0:
      return documents_query(matching_documents(database, part()));
    case 1:
      return Query(Query::OP_AND_NOT, part(), part());
    case 2:
      return Query(Query::OP_OR, part(), part());
    default:
      return Query(Query::OP_AND, part(), filter_query(database, accept));
  }
}

/// What the library finds.
Documents expected_of(const Collection& collection, const Query& query) {
  const Xapian::Database& database = collection.all();
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  Documents documents(matches.begin(), matches.end());
  std::sort(documents.begin(), documents.end());
  return documents;
}

Documents found(const Collection& database, const Query& query) {
  PostingCursors cursors(database);
  BlockMatch match(cursors, query);
  Documents documents;
  for (Xapian::docid begin = 1; begin <= database.get_lastdocid(); begin += block_size)
    match.in(begin).for_each([&](unsigned place) { documents.push_back(begin + place); });
  return documents;
}

/// Every way finds what the library finds; how many documents that is.
std::size_t check_all_ways(const Collection& database, const Query& query) {
  CAPTURE(query.get_description());
  const Documents expected = expected_of(database, query);
  CHECK(matching_documents(database, query) == expected);
  CHECK(found(database, query) == expected);
  return expected.size();
}

}  // namespace

TEST_CASE("what a block matches is what the library matches") {
  std::mt19937 random(7);
  const Collection database(random_database(random, 5000));
  std::size_t most = 0;
  for (int i = 0; i < tried(400); ++i) {
    const Query query = random_query(random, 1 + i % 4);
    most = std::max(most, check_all_ways(database, query));
  }
  CHECK(most > tried(std::size_t{4000}));
}

TEST_CASE("what a block of several parts matches is what the library matches") {
  std::mt19937 random(11);
  std::vector<Xapian::Database> parts;
  for (const Xapian::docid documents : {3000u, 1u, 700u, 2500u})
    parts.push_back(random_database(random, documents));
  const Collection database(parts);
  std::size_t most = 0;
  for (int i = 0; i < tried(200); ++i) {
    const Query query = random_query(random, 1 + i % 4);
    most = std::max(most, check_all_ways(database, query));
  }
  CHECK(most > tried(std::size_t{4000}));
}

TEST_CASE("filters are asked about what else matches, lists are looked up") {
  std::mt19937 random(9);
  const Collection database(random_database(random, 5000));
  std::size_t most = 0;
  for (int i = 0; i < tried(400); ++i) {
    const Query query = random_filtered_query(random, database, i % 4);
    most = std::max(most, check_all_ways(database, query));
  }
  CHECK(most > tried(std::size_t{2000}));
  // As few as can be.
  unsigned asked = 0;
  const Query filter = filter_query(database, [&](Xapian::docid) { return ++asked > 0; });
  const Query rare = Query("t7") & Query("t1");
  const auto candidates = matching_documents(database, rare).size();
  CHECK(found(database, (Query("t1") & filter) & Query("t7")).size() == candidates);
  CHECK(asked == candidates);
}

TEST_CASE("a filter that nothing else is joined to is asked about all documents") {
  std::mt19937 random(8);
  const Collection database(random_database(random, 3000));
  const Query filter = filter_query(database, [](Xapian::docid i) { return i % 7 == 0; });
  // The library asks it about numbers that no document has, too.
  const Query all = Query::MatchAll & filter;
  const Documents expected = expected_of(database, all);
  CHECK(expected.size() > 50);
  for (const Query& query : {all, filter, Query(Query::OP_AND, filter, filter)}) {
    CHECK(found(database, query) == expected);
    CHECK(matching_documents(database, query) == expected);
  }
  const Query either(Query::OP_OR, Query("t2"), filter);
  CHECK(found(database, either) == expected_of(database, Query("t2") | all));
}

TEST_CASE("a phrase is found where its words stand side by side") {
  std::mt19937 random(10);
  Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid i = 0; i < 3000; ++i) {
    Xapian::Document document;
    for (Xapian::termpos at = 1; at < 12; ++at)
      document.add_posting("t" + std::to_string(random() % 9), at);
    database.add_document(document);
  }
  const auto place = [&](unsigned words) {
    std::vector<std::string> terms;
    for (unsigned i = 0; i < words; ++i) terms.push_back("t" + std::to_string(random() % 10));
    return Query(Query::OP_OR, terms.begin(), terms.end());
  };
  std::size_t most = 0;
  for (unsigned i = 0; i < tried(200u); ++i) {
    const std::vector<Query> places{place(1 + i % 3), place(1 + i % 2), place(1 + i % 5)};
    const Query phrase(Query::OP_PHRASE, places.begin(), places.begin() + 2 + i % 2, 2 + i % 2);
    for (const Query& query : {phrase, phrase & Query("t3"), phrase | Query("t4"),
                               Query(Query::OP_AND_NOT, Query("t5"), phrase)}) {
      most = std::max(most, check_all_ways(Collection(database), query));
    }
  }
  CHECK(most > tried(std::size_t{1000}));
}

TEST_CASE("a query of damaged postings comes to an end") {
  const timtin::test::TemporaryDirectory directory;
  const auto index = directory.path() / "index";
  {
    Xapian::WritableDatabase database(index.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    for (Xapian::docid i = 1; i <= 9000; ++i) {
      Xapian::Document document;
      for (const unsigned every : {1u, 2u, 3u, 5u, 40u, 90u})
        if (i % every == 0) document.add_posting("t" + std::to_string(every), 1);
      database.add_document(document);
    }
    database.commit();
  }
  constexpr std::size_t sector = 512;
  const std::string whole = timtin::read_file(index / "postlist.glass");
  const Query both = Query("t3") & Query("t40"), either = Query("t2") | Query("t5");
  unsigned refused = 0;
  for (std::size_t at = 0; at < whole.size(); at += sector) {
    std::string damaged = whole;
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(at),
                std::min(sector, damaged.size() - at), '\0');
    timtin::write_durably(index / "postlist.glass", damaged);
    for (const Query& query : {both, both & Query("t90"), Query("t40") & either, both & either,
                               Query(Query::OP_AND_NOT, either, both),
                               Query(Query::OP_PHRASE, Query("t3"), Query("t5"))})
      try {
        const Xapian::Database database(index.string(), Xapian::DB_BACKEND_GLASS);
        const Xapian::doccount found = count_matches(Collection(database), query);
        CHECK(found <= 9000);
      } catch (const Xapian::Error&) {
        ++refused;
      }
  }
  CHECK(refused > 20);
}

TEST_CASE("a set of places of a block") {
  BlockSet some, others;
  for (const unsigned place : {0u, 63u, 64u, 1023u}) some.add(place);
  others.add(64);
  others.add(65);
  CHECK(some.size() == 4);
  CHECK(some.contains(1023));
  CHECK_FALSE(some.contains(65));
  BlockSet both = some, either = some, rest = some;
  both &= others;
  either |= others;
  rest -= others;
  CHECK(both.size() == 1);
  CHECK(either.size() == 5);
  CHECK(rest.size() == 3);
  CHECK_FALSE(rest.contains(64));
  CHECK(BlockSet().empty());
  CHECK_FALSE(both.empty());
}
