// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/shared_articles.h"

#include <doctest/doctest.h>

#include "unit/index/remote/cut_messages.h"

namespace timtin::remote {
namespace {

ArticleVersion version(DocId document, const char* added, const char* digest) {
  return {added, digest, {}, true, document};
}

Place place_in_two(DocId document) { return {(document - 1) % 2, (document - 1) / 2 + 1}; }

}  // namespace

TEST_CASE("fingerprints come back, and a message that is cut off does not") {
  const std::vector<Fingerprint> sent{0, 7, 7, 0xffffffffffff};
  const std::string message = message_of(sent);
  Decoder whole(message);
  CHECK(decode_fingerprints(whole) == sent);
  whole.end();
  check_cut(message, decode_fingerprints);
}

TEST_CASE("more fingerprints than there are bytes, or beyond the last one, are none") {
  const std::string many = Encoder().number(std::uint64_t{1} << 40).number(1).take();
  Decoder too_many(many);
  CHECK_THROWS_AS(decode_fingerprints(too_many), Malformed);
  const std::string beyond = Encoder().number(2).number(~std::uint64_t{0}).number(1).take();
  Decoder too_large(beyond);
  CHECK_THROWS_AS(decode_fingerprints(too_large), Malformed);
  const std::string wide = Encoder().number(1).number(std::uint64_t{1} << 48).take();
  Decoder too_wide(wide);
  CHECK_THROWS_AS(decode_fingerprints(too_wide), Malformed);
}

TEST_CASE("shared is what stands in two lists, not twice in one") {
  CHECK(shared_among({{1, 2, 2, 9}, {3, 9}, {1, 1, 4}}) == std::vector<Fingerprint>{1, 9});
  CHECK(shared_among({{1, 1}}).empty());
  CHECK(shared_among({}).empty());
}

TEST_CASE("each part is told what of its own does not count") {
  Versions versions;
  versions["a"] = {version(1, "202001010000", "x"), version(4, "202001020000", "y")};
  versions["b"] = {version(6, "202001010000", "x"), version(5, "202001020000", "y")};
  versions["c"] = {version(7, "202001010000", "x")};
  const auto lists = hidden_lists(versions, 2, place_in_two);
  REQUIRE(lists.size() == 2);
  CHECK(lists[0].documents == std::vector<DocId>{1});
  CHECK(lists[1].documents == std::vector<DocId>{3});
  // What counts keeps the time of its first version.
  CHECK(lists[1].added == std::map<DocId, std::string>{{2, "202001010000"}});
  CHECK(lists[0].added == std::map<DocId, std::string>{{3, "202001010000"}});
}

TEST_CASE("what a part is told comes back, and not if it is cut off") {
  const HiddenList sent{{2, 5, 900}, {{1, "202001010000"}, {7, ""}}};
  const std::string message = message_of(sent);
  Decoder whole(message);
  const HiddenList read = decode_hidden(whole);
  whole.end();
  CHECK(read.documents == sent.documents);
  CHECK(read.added == sent.added);
  check_cut(message, decode_hidden);
}

TEST_CASE("no document is number 0, and none is told twice") {
  const std::string zero = Encoder().number(1).number(0).number(0).take();
  const std::string twice = Encoder().number(2).number(5).number(0).number(0).take();
  const std::string zero_added = Encoder().number(0).number(1).number(0).text("").take();
  for (const std::string& message : {zero, twice, zero_added}) {
    Decoder decoder(message);
    CHECK_THROWS_AS(decode_hidden(decoder), Malformed);
  }
}

}  // namespace timtin::remote
