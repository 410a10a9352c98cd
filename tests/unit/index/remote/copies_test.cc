// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/copies.h"

#include <doctest/doctest.h>

#include <string>

#include "index/remote/summary.h"
#include "unit/index/remote/cut_messages.h"

namespace timtin::remote {
namespace {

/// Of an article with this key and bands.
void put_member(Encoder& encoder, DocId difference, const char* key,
                const std::vector<Band>& bands) {
  encoder.number(difference).text(key).text("12345678");
  encode_question(encoder, bands);
}

}  // namespace

TEST_CASE("bands come back, and no others than there are") {
  const PartBands sent{{1, 5, (Band{1} << 35) - 1}, {5}};
  const std::string message = message_of(sent);
  Decoder whole(message);
  const PartBands read = decode_bands(whole);
  whole.end();
  CHECK(read.all == sent.all);
  CHECK(read.repeated == sent.repeated);
  check_cut(message, decode_bands);
  const std::string beyond = Encoder().number(1).number(Band{1} << 35).number(0).take();
  Decoder too_large(beyond);
  CHECK_THROWS_AS(decode_bands(too_large), Malformed);
}

TEST_CASE("a band is shared by two parts, or twice in one") {
  CHECK(shared_among({{{1, 2, 3}, {2}}, {{3, 4}, {}}}) == std::vector<Band>{2, 3});
  CHECK(shared_among({{{1, 2}, {}}, {{3, 4}, {}}}).empty());
}

TEST_CASE("articles of several parts that share a band and a signature are one cluster") {
  const std::string a(32, 'a'), b(32, 'b'), c(32, 'c');
  Members members;
  Encoder first, second;
  first.number(2);
  put_member(first, 1, b.c_str(), {7});
  put_member(first, 1, c.c_str(), {8});
  second.number(1);
  put_member(second, 3, a.c_str(), {7, 9});
  const std::string one = first.take(), other = second.take();
  Decoder one_part(one), other_part(other);
  members.add(one_part, [](DocId there) { return 2 * there - 1; });
  members.add(other_part, [](DocId there) { return 2 * there; });
  one_part.end();
  other_part.end();
  CHECK(members.clusters().names() == std::map<Xapian::docid, std::string>{{1, a}, {6, a}});
  check_cut(one, [](Decoder& cut) {
    Members again;
    again.add(cut, [](DocId there) { return there; });
  });
}

TEST_CASE("who has a band has a signature") {
  Encoder encoder;
  encoder.number(2);
  for (const char* const key : {"a", "b"}) {
    encoder.number(1).text(key).text("");
    encode_question(encoder, {7});
  }
  const std::string message = encoder.take();
  Decoder decoder(message);
  Members members;
  CHECK_THROWS_AS(members.add(decoder, [](DocId there) { return there; }), Malformed);

  Xapian::WritableDatabase damaged(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (int copies = 0; copies < 2; ++copies) {
    Xapian::Document document;
    document.add_boolean_term(std::string(band_prefix) + "0000007");
    damaged.add_document(document);
  }
  CHECK_THROWS_AS(JoinedClusters(Collection(damaged)), Xapian::DatabaseCorruptError);
}

TEST_CASE("a part is told the copies of its articles by number") {
  const std::string message = message_of(std::map<DocId, std::uint64_t>{{2, 1}, {9, 1}, {10, 2}});
  Decoder whole(message);
  const JoinedClusters clusters = decode_clusters(whole);
  whole.end();
  CHECK(clusters.of(2) == "1");
  CHECK(clusters.of(3).empty());
  CHECK(clusters.members("1") == std::set<Xapian::docid>{2, 9});
  check_cut(message, decode_clusters);
  const std::string zero = Encoder().number(1).number(0).number(1).take();
  const std::string twice = Encoder().number(2).number(5).number(1).number(0).number(1).take();
  for (const std::string& wrong : {zero, twice}) {
    Decoder decoder(wrong);
    CHECK_THROWS_AS(decode_clusters(decoder), Malformed);
  }
}

TEST_CASE("summaries add up") {
  Index::Summary first, second;
  first.articles = 2;
  first.undated = 1;
  first.bytes = 100;
  first.first_day = "2020-01-02";
  first.last_day = "2020-03-02";
  first.sealed = true;
  first.lexicons = "l";
  second.articles = 3;
  second.first_day = "2019-01-02";
  second.last_added = "2022-01-01";
  second.sealed = true;
  second.lexicons = "m";
  const std::string one = message_of(first, std::vector<std::string>{"a", "b"});
  const std::string other = message_of(second, std::vector<std::string>{"b", "c"});
  SummaryOfParts sum;
  for (const std::string& message : {one, other}) {
    Decoder decoder(message);
    sum.add(decoder);
    decoder.end();
  }
  const Index::Summary all = sum.take();
  CHECK(all.articles == 5);
  CHECK(all.undated == 1);
  CHECK(all.bytes == 100);
  CHECK(all.first_day == "2019-01-02");
  CHECK(all.last_day == "2020-03-02");
  CHECK(all.last_added == "2022-01-01");
  CHECK(all.forms == 3);
  CHECK(all.sealed);
  CHECK(all.lexicons == "mixed");
  check_cut(one, [](Decoder& cut) { SummaryOfParts().add(cut); });
}

TEST_CASE("the days of a summary are days") {
  for (const char* const day : {"2021-02-30", "2021-01", "2021-01-0\x1b",
                                "2021-01\xc2\x9b"
                                "1",
                                "2021-\xe2\x80\xae"
                                "01",
                                "20210101ab"}) {
    for (std::string Index::Summary::*const which :
         {&Index::Summary::first_day, &Index::Summary::last_day, &Index::Summary::last_added}) {
      Index::Summary summary;
      summary.*which = day;
      const std::string message = message_of(summary, std::vector<std::string>());
      Decoder decoder(message);
      CHECK_THROWS_AS(SummaryOfParts().add(decoder), Malformed);
    }
  }
}

}  // namespace timtin::remote
