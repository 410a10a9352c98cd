// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/token_stream.h"

#include <doctest/doctest.h>

#include <random>

namespace timtin {
namespace {

ArticleTokens random_article(std::mt19937& random) {
  const auto below = [&random](std::uint32_t end) {
    return static_cast<std::uint32_t>(random() % end);
  };
  ArticleTokens tokens;
  for (std::uint32_t& end : tokens.facts.ends) {
    for (std::uint32_t paragraphs = below(3); paragraphs > 0; --paragraphs) {
      for (std::uint32_t words = below(20) + 1; words > 0; --words)
        tokens.ids.push_back(below(4) == 0 ? first_of_two_units - 3 + below(70'000)
                                           : 1 + below(60'000));
      tokens.ids.push_back(paragraph_end);
    }
    end = static_cast<std::uint32_t>(tokens.ids.size());
  }
  tokens.facts.length = below(100'000);
  tokens.facts.unaccented = below(2) == 0;
  return tokens;
}

bool same(const ArticleTokens& a, const ArticleTokens& b) {
  return a.ids == b.ids && a.facts.ends == b.facts.ends && a.facts.length == b.facts.length &&
         a.facts.unaccented == b.facts.unaccented;
}

}  // namespace

TEST_CASE("tokens survive their units, and units their bytes") {
  std::mt19937 random(1);
  TokenStream stream, unpacked;
  ArticleTokens decoded;
  for (int i = 0; i < 2000; ++i) {
    const ArticleTokens tokens = random_article(random);
    encode(
        tokens, [](TokenId id) { return id; }, stream);
    decode(stream.view(), decoded);
    CHECK(same(decoded, tokens));
    REQUIRE(unpack(pack(stream), unpacked));
    decode(unpacked.view(), decoded);
    CHECK(same(decoded, tokens));
  }
}

TEST_CASE("the largest number has two units, a larger one is refused") {
  std::vector<Unit> units;
  append_token(units, max_token_id);
  CHECK(units == std::vector<Unit>{0xefff, 0xffff});
  CHECK(token_of(units[0], units[1]) == max_token_id);
  CHECK_THROWS(append_token(units, max_token_id + 1));
}

TEST_CASE("a stream whose bytes are damaged is refused or has other tokens, but never faults") {
  std::mt19937 random(2);
  TokenStream stream;
  ArticleTokens decoded;
  encode(
      random_article(random), [](TokenId id) { return id; }, stream);
  const std::string whole = pack(stream);
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(unpack(whole.substr(0, size), stream));
  CHECK_FALSE(unpack(whole + 'x', stream));
  for (int i = 0; i < 2000; ++i) {
    std::string bytes = whole;
    bytes[random() % bytes.size()] = static_cast<char>(random());
    if (!unpack(bytes, stream)) continue;
    decode(stream.view(), decoded);
    for (const auto part : {Evidence::Part::title, Evidence::Part::caption})
      CHECK(stream.view().part(part).size() <= stream.units.size());
  }
}

}  // namespace timtin
