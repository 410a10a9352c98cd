// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/document_list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "index/durable.h"
#include "temporary_directory.h"

namespace timtin::lowering {

using Xapian::Query;

TEST_CASE("a term that all documents have is found where numbers are missing") {
  const test::TemporaryDirectory directory;
  constexpr Xapian::docid documents = 5000;
  Xapian::WritableDatabase database(directory.path() / "index",
                                    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  for (Xapian::docid i = 1; i <= documents; ++i) {
    Xapian::Document document;
    document.add_term("all", 1 + i % 300);
    if (i % 3 == 0) document.add_term("third");
    database.add_document(document);
  }
  database.commit();
  database.delete_document(7);
  database.commit();
  const Query all("all"), third("third");
  CHECK(matches_anything(Collection(database), all));
  CHECK(count_matches(Collection(database), all) == documents - 1);
  CHECK(matching_documents(Collection(database), all).size() == documents - 1);
  CHECK(count_matches(Collection(database), all & third) == documents / 3);
  CHECK(count_matches(Collection(database), all | third) == documents - 1);
  CHECK(count_matches(Collection(database), Query(Query::OP_AND_NOT, all, third)) ==
        documents - 1 - documents / 3);
}

TEST_CASE("whatever sector of the postings is lost, no document is missing or an error is thrown") {
  const test::TemporaryDirectory directory;
  const auto index = directory.path() / "index", file = index / "postlist.glass";
  {
    Xapian::WritableDatabase database(index, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    Xapian::Document document;
    document.add_term("all");
    for (Xapian::docid number = 1; number < 20'000; number += 1 + number % 3)
      database.replace_document(number, document);
    database.commit();
  }
  const Documents all = matching_documents(Collection(Xapian::Database(index)), Query::MatchAll);
  const std::string whole = read_file(file);
  constexpr std::size_t sector = 512;
  std::size_t counted = 0;  // not seen by the library
  for (std::size_t at = 0; at < whole.size(); at += sector) {
    CAPTURE(at);
    std::string content = whole;
    content.replace(at, sector, std::min(sector, whole.size() - at), '\0');
    std::ofstream(file, std::ios::binary) << content;
    try {
      const Xapian::Database database(index);
      const Xapian::doccount count = count_matches(Collection(database), Query::MatchAll);
      CHECK(count == all.size());
    } catch (const Xapian::Error& error) {
      counted += error.get_msg().starts_with("the list of all documents has");
    }
  }
  CHECK(counted > 0);
}

}  // namespace timtin::lowering
