// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/work_limit.h"

#include <doctest/doctest.h>

#include "timtin/error.h"

using namespace timtin;
using lowering::WorkLimit;

TEST_CASE("a query may cost so much for each article, and in a small archive enough for anything") {
  struct Row {
    Xapian::doccount articles;
    std::uint64_t units;
  };
  for (const Row& row : {Row{0, 4'000'000}, Row{100, 4'000'000}, Row{100'000, 13'000'000}}) {
    CAPTURE(row.articles);
    WorkLimit limit(row.articles);
    CHECK_NOTHROW(limit.charge(row.units - 1));
    CHECK_NOTHROW(limit.charge(1));
    CHECK_THROWS_AS(limit.charge(1), Error);
  }
}
