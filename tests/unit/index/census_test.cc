// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/census.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

namespace timtin {
namespace {

constexpr std::uint64_t beyond_32_bits = (std::uint64_t{1} << 32) + 5;

TEST_CASE("a number of all parts is at most what its type holds") {
  Census census(0, {{"articles", {bag_of(beyond_32_bits), true, false}}});
  CHECK(whole(&census, "articles", [] { return std::uint64_t{1}; }) == beyond_32_bits);
  CHECK(whole(&census, "articles", [] { return std::uint32_t{1}; }) ==
        std::numeric_limits<std::uint32_t>::max());
  CHECK(whole(&census, "articles", [] { return false; }));
  CHECK(whole(nullptr, "articles", [] { return std::uint32_t{1}; }) == 1);
}

TEST_CASE("what is found is no answer as long as one about articles is guessed") {
  Census first(0, {});
  CHECK(whole(
            &first, "hits", [] { return std::uint64_t{3}; }, Census::About::found) == 3);
  CHECK(first.answers().size() == 1);
  Census second(0, {});
  CHECK(whole(&second, "articles", [] { return std::uint64_t{7}; }) == 7);
  CHECK(whole(
            &second, "hits", [] { return std::uint64_t{3}; }, Census::About::found) == 3);
  CHECK(second.answers().count("articles") == 1);
  CHECK(second.answers().count("hits") == 0);
  CHECK_FALSE(second.is_whole());
}

TEST_CASE("as long as it is not known whom a query names nobody says what it finds") {
  Census census(0, {});
  const auto one = [] { return std::uint64_t{1}; };
  CHECK(whole(&census, "named", one, Census::About::named) == 1);
  CHECK(whole(&census, "hits", one, Census::About::found) == 1);
  CHECK(census.answers().count("named") == 1);
  CHECK(census.answers().count("hits") == 0);
  Census guessing(0, {});
  CHECK(whole(&guessing, "articles", one) == 1);
  CHECK(whole(&guessing, "named", one, Census::About::named) == 1);
  CHECK(guessing.answers().count("named") == 0);
}

TEST_CASE("what is lacking is one question or more") {
  Census census(0, {{"articles", {bag_of(7), true, false}}, {"hits", {bag_of(2), false, true}}});
  CHECK(census.knows("articles"));
  CHECK_FALSE(census.knows("hits"));
  CHECK(whole(&census, "articles", [] { return std::uint64_t{1}; }) == 7);
  CHECK_FALSE(census.lacks_only("hits"));
  for (int times = 0; times < 2; ++times) {
    CHECK(whole(
              &census, "hits", [] { return std::uint64_t{1}; }, Census::About::found) == 2);
    CHECK(census.lacks_only("hits"));
  }
  whole(
      &census, "more hits", [] { return std::uint64_t{1}; }, Census::About::found);
  CHECK_FALSE(census.lacks_only("hits"));
}

}  // namespace
}  // namespace timtin
