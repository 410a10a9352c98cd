// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/known_articles.h"

#include <doctest/doctest.h>

#include <cstring>

#include "held_bytes.h"

namespace timtin {
namespace {

/// Like drawn numbers, as keys of articles are, but that `alike` of them have one hash.
Key key(std::uint32_t number, std::uint32_t alike = 4) {
  Key key{};
  const std::uint64_t drawn = (number / alike + 1) * 0x9e3779b97f4a7c15ULL;
  std::memcpy(key.data(), &drawn, sizeof drawn);
  key[9] = static_cast<std::uint8_t>(number % alike);
  return key;
}

}  // namespace

TEST_CASE("known articles are found among thousands") {
  constexpr std::uint32_t count = 20000;  // more than wait to be written
  KnownArticles known;
  for (std::uint32_t i = 0; i < count; ++i) {
    REQUIRE_FALSE(known.find(key(i)));
    known.insert(key(i), {i, 1, 2, 3, i});
    REQUIRE(known.find(key(i / 2)));
  }
  for (const std::uint32_t i : {0u, count - 1}) {
    known.set_batch(key(i), 7);
    known.replace(key(i + 1 < count ? i + 1 : 1), {8, 0, 0, 0, 9});
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto entry = known.find(key(i));
    REQUIRE(entry);
    REQUIRE(entry->digest == (i == 1 ? 8 : i));
    REQUIRE(entry->batch == (i == 1 ? 9 : i == 0 || i + 1 == count ? 7 : i));
    REQUIRE(entry->title == (i == 1 ? 0 : 2));
  }
  CHECK_FALSE(known.find(key(count)));
}

TEST_CASE("known articles take few bytes each") {
  constexpr std::uint32_t count = 180000;
  const std::size_t before = test::held_bytes();
  KnownArticles known;
  for (std::uint32_t i = 0; i < count; ++i) known.insert(key(i, 1), {i, 0, 0, 0, 0});
  CHECK(test::held_bytes() < before + std::size_t{16} * count);
}

}  // namespace timtin
