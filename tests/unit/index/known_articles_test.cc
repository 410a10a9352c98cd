// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/known_articles.h"

#include <doctest/doctest.h>

namespace timtin {
namespace {

/// Half of them begin in the same place of the table.
Key key(std::uint32_t number) {
  Key key{};
  key[number % 2 == 0 ? 2 : 8] = static_cast<std::uint8_t>(number);
  key[9] = static_cast<std::uint8_t>(number >> 8);
  return key;
}

}  // namespace

TEST_CASE("known articles are found among thousands") {
  KnownArticles known;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    REQUIRE(known.find(key(i)) == nullptr);
    known.insert(key(i), {i, 0, 0, 0, i});
  }
  KnownArticles::Entry* const first = known.find(key(0));
  for (std::uint32_t i = 0; i < 5000; ++i) {
    const KnownArticles::Entry* const entry = known.find(key(i));
    REQUIRE(entry != nullptr);
    REQUIRE(entry->digest == i);
  }
  CHECK(known.find(key(5001)) == nullptr);
  first->batch = 7;
  CHECK(known.find(key(0))->batch == 7);
}

}  // namespace timtin
