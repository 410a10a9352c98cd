// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/best_documents.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "timtin/schema.h"

using namespace timtin;
using namespace timtin::lowering;

TEST_CASE("the best documents, equal ones by their order") {
  std::mt19937 random(3);
  Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  std::vector<std::tuple<double, std::string, Xapian::docid>> all;
  std::vector<ScoredDocument> scored;
  for (Xapian::docid i = 1; i <= 2000; ++i) {
    const auto score = static_cast<double>(random() % 50);
    const std::string order = random() % 9 == 0 ? "" : fmt::format("{:03}", random() % 300);
    Xapian::Document document;
    document.add_value(static_cast<Xapian::valueno>(Slot::order), order);
    database.add_document(document);
    all.emplace_back(-score, order, i);
    scored.push_back({i, score});
  }
  std::sort(all.begin(), all.end());
  for (const std::size_t most : {0u, 1u, 10u, 500u, 1999u, 5000u}) {
    CAPTURE(most);
    BestDocuments best(database, most);
    for (const ScoredDocument& document : scored) best.add(document);
    const auto taken = best.take();
    REQUIRE(taken.size() == std::min<std::size_t>(most, all.size()));
    for (std::size_t i = 0; i < taken.size(); ++i) {
      REQUIRE(taken[i].document == std::get<2>(all[i]));
      REQUIRE(taken[i].score == -std::get<0>(all[i]));
    }
  }
}
