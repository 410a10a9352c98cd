// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/officials.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "timtin/schema.h"
#include "unit/index/remote/cut_messages.h"

namespace timtin::remote {
namespace {

std::string message_of_two() {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  const auto add = [&](const std::vector<Official>& officials, const std::string& published) {
    Xapian::Document document;
    document.add_value(static_cast<Xapian::valueno>(Slot::officials), encode_officials(officials));
    document.add_value(static_cast<Xapian::valueno>(Slot::published), published);
    document.add_value(static_cast<Xapian::valueno>(Slot::source), "Báo A");
    database.add_document(document);
  };
  add({{"Lê Anh", {"Chủ tịch", "Bí thư"}, true, {}}, {"Bà Sáu", {}, false, {}}}, "202106251530");
  database.add_document(Xapian::Document());
  add({{"Lê Anh", {"Bí thư"}, true, {}}}, "2022");
  Encoder encoder;
  encode_officials(encoder, Collection(database));
  return encoder.take();
}

std::string text_of(const ArticleRecords& article) {
  std::string text = fmt::format("{} {} {}", article.document, article.published, article.source);
  for (const OfficialRecord& official : article.officials)
    text +=
        fmt::format("|{} {} {}", official.name, official.state, fmt::join(official.positions, ","));
  return text + '\n';
}

std::string visited(Decoder& decoder) {
  std::string text;
  visit_officials(decoder, [&](const ArticleRecords& article) { text += text_of(article); });
  decoder.end();
  return text;
}

std::string visited(const std::string& message) {
  Decoder decoder(message);
  return visited(decoder);
}

}  // namespace

TEST_CASE("who is named in a part is read as it was sent") {
  CHECK(visited(message_of_two()) ==
        "1 20210625 Báo A|Lê Anh true Chủ tịch,Bí thư|Bà Sáu false \n"
        "3 20220000 Báo A|Lê Anh true Bí thư\n");
}

TEST_CASE("a message about officials that is cut off, or points beyond its texts, is none") {
  check_cut(message_of_two(), [](Decoder& cut) { return visited(cut); });
  Encoder beyond;
  beyond.texts({"a"}).number(1).number(1).number(20200101).number(2).number(0);
  CHECK_THROWS_AS(visited(beyond.take()), Malformed);
  Encoder no_document;
  no_document.texts({}).number(1).number(0).number(0).number(0).number(0);
  CHECK_THROWS_AS(visited(no_document.take()), Malformed);
  Encoder twice;
  twice.texts({}).number(2);
  for (const std::uint64_t step : {1, 0}) twice.number(step).number(0).number(0).number(0);
  CHECK_THROWS_AS(visited(twice.take()), Malformed);
}

TEST_CASE("the day of an article is one as far as it is known") {
  const auto message = [](std::uint64_t day) {
    return Encoder().texts({}).number(1).number(1).number(day).number(0).number(0).take();
  };
  for (const std::uint64_t day : {0, 20200000, 20201200, 20200229}) visited(message(day));
  for (const std::uint64_t day : {1, 20201300, 20200001, 20210229, 99999999})
    CHECK_THROWS_AS(visited(message(day)), Malformed);
}

}  // namespace timtin::remote
