// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/posts.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace timtin::registry {

TEST_CASE("posts are unpacked as they were parsed, also when many have been forgotten") {
  Analyzer analyzer;
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  Posts posts;
  const auto text_of = [](std::uint32_t i) {
    return fmt::format("Bí thư Huyện ủy {} Hải Phòng", i);
  };
  constexpr std::uint32_t many = 6000;
  for (std::uint32_t i = 0; i < many; ++i)
    REQUIRE(posts.add(text_of(i), post_parts(text_of(i), *lexicons, analyzer)) == i);
  CHECK(posts.add(text_of(7), {}) == 7);
  REQUIRE(posts.size() == many);
  for (std::uint32_t i = 0; i < many; ++i) {
    const PostParts parsed = post_parts(text_of(i), *lexicons, analyzer);
    const PostParts& kept = posts.parts(i);
    REQUIRE(kept.reading == parsed.reading);
    REQUIRE(kept.office == parsed.office);
    REQUIRE((kept.told == parsed.told));
    REQUIRE(kept.places == parsed.places);
    REQUIRE(kept.organisations == parsed.organisations);
    REQUIRE_FALSE(kept.is_bare());
    posts.forget();
  }
  CHECK(posts.text(3) == text_of(3));
  CHECK(posts[3].folded == "bi thu huyen uy 3 hai phong");
}

}  // namespace timtin::registry
