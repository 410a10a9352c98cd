// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/document_list.h"

#include <doctest/doctest.h>

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
  CHECK(matches_anything(database, all));
  CHECK(count_matches(database, all) == documents - 1);
  CHECK(matching_documents(database, all).size() == documents - 1);
  CHECK(count_matches(database, all & third) == documents / 3);
  CHECK(count_matches(database, all | third) == documents - 1);
  CHECK(count_matches(database, Query(Query::OP_AND_NOT, all, third)) ==
        documents - 1 - documents / 3);
}

}  // namespace timtin::lowering
