// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/structured/csv_layout.h"
#include "article/structured/csv_rows.h"
#include "timtin/error.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

using Values = std::vector<std::string>;

std::vector<std::string> rows_of(std::string_view text, std::size_t chunk, std::uint64_t limit) {
  std::vector<std::string> rows;
  CsvSplitter splitter({','}, limit, {0, 1});
  const RecordHandler keep = [&](const RawRecord& raw) {
    rows.push_back(std::to_string(raw.place.line) + '@' + std::to_string(raw.place.byte) + ' ' +
                   (raw.too_large ? "too large" : std::string(raw.bytes)));
  };
  for (std::size_t at = 0; at < text.size(); at += chunk)
    splitter.feed(text.substr(at, chunk), keep);
  splitter.finish(keep);
  return rows;
}

ReaderOptions with_fields(std::map<std::string, std::string> fields) {
  ReaderOptions options;
  options.fields = std::move(fields);
  return options;
}

}  // namespace

TEST_CASE("values of a row") {
  const struct {
    const char* row;
    char separator;
    Values values;
  } rows[] = {
      {"a,b,c", ',', {"a", "b", "c"}},
      {"", ',', {""}},
      {",", ',', {"", ""}},
      {"\"a,b\",c\r", ',', {"a,b", "c"}},
      {"\"nói \"\"chào\"\"\",x", ',', {"nói \"chào\"", "x"}},
      {"\"\"\"\"", ',', {"\""}},
      {"\"\",x", ',', {"", "x"}},
      {"a\"b,c", ',', {"a\"b", "c"}},
      {"\"cụm từ\" được nói\tx", '\t', {"\"cụm từ\" được nói", "x"}},
      {"\"a\nb\";c", ';', {"a\nb", "c"}},
      {" a , b ", ',', {"a", "b"}},
      {"\"", ',', {"\""}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.row);
    CHECK(split_csv_row(row.row, {row.separator}).values == row.values);
  }
  CHECK(split_csv_row("a,\"b", {','}).unclosed);
  CHECK(!split_csv_row("a,\"b\"", {','}).unclosed);
}

TEST_CASE("rows end outside of quotation marks, whatever the chunks") {
  const struct {
    const char* text;
    std::uint64_t limit;
    Values rows;
  } tables[] = {
      {"a,b\n\"c\nd\",e\r\n\nf", 100, {"1@0 a,b", "2@4 \"c\nd\",e\r", "5@14 f"}},
      {"a\n\"b\nc\nd", 100, {"1@0 a", "2@2 \"b", "3@5 c", "4@7 d"}},
      {"\"b\n\"c\n\"d\n", 100, {"1@0 \"b\n\"c", "3@6 \"d"}},
      {"a\nbbbbbbbbbb\nc", 5, {"1@0 a", "2@2 too large", "3@13 c"}},
      {"\"b\nccc\nddd\neee\n", 8, {"1@0 \"b", "2@3 ccc", "3@7 ddd", "4@11 eee"}},
  };
  for (const auto& table : tables)
    for (std::size_t chunk = 1; chunk < 20; ++chunk) {
      CAPTURE(table.text);
      CAPTURE(chunk);
      CHECK(rows_of(table.text, chunk, table.limit) == table.rows);
    }
}

TEST_CASE("marks that are never closed cost no more than their lines, and bounded time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "x,\"y\n";
  CHECK(rows_of(text, 4096, 1000).size() > 100);
}

TEST_CASE("columns are found by their names") {
  const struct {
    const char* content;
    const char* name;
  } tables[] = {
      {"id,title,body\n7,Một bài,Thân bài\n", "tin.csv"},
      {"\xEF\xBB\xBFid,title,body\r\n7,Một bài,Thân bài\r\n", "tin.csv"},
      {"ma_bai;tieu_de;noi_dung\n7;Một bài;Thân bài\n", "tin"},
      {"Mã\tTiêu đề\tNội dung\n7\tMột bài\tThân bài\n", "tin.tsv"},
      {"\"id\",\"title\",\"body\",\"khác\"\n\"7\",\"Một bài\",\"Thân bài\",\"x\"\n", "tin.txt"},
      {"Column1,Column2,Column3\n7,Một bài,Thân bài\nid,title,body\n", "tin.csv"},
  };
  for (const auto& table : tables) {
    CAPTURE(table.content);
    const Collected found = read_content(table.content, table.name);
    CHECK(found.rejects.empty());
    REQUIRE(found.articles.size() == 1);
    const Article& article = found.articles.front();
    CHECK(article.id == "7");
    CHECK(article.title == "Một bài");
    CHECK(article.body == Values{"Thân bài"});
  }
}

TEST_CASE("a row has the fields of an article") {
  const Collected found = read_content(
      "url,nguon,chuyen_muc,tieu_de,sapo,noi_dung,tac_gia,ngay_dang,tu_khoa\n"
      "https://bao.example/1,Báo Thử,Kinh tế,Một bài,Mở đầu.,\"Đoạn một.\n\nĐoạn hai.\",Minh An,"
      "25/06/2021 17:00,\"cảng, vốn\"\n");
  REQUIRE(found.articles.size() == 1);
  const Article& article = found.articles.front();
  CHECK(article.url == "https://bao.example/1");
  CHECK(article.source == "Báo Thử");
  CHECK(article.section == "Kinh tế");
  CHECK(article.lead == "Mở đầu.");
  CHECK(article.body == Values{"Đoạn một.", "Đoạn hai."});
  CHECK(article.author == "Minh An");
  REQUIRE(article.published);
  CHECK(to_string(*article.published) == "2021-06-25T17:00+07:00");
  CHECK(article.tags == Values{"cảng", "vốn"});
  CHECK(found.lines == std::vector<std::uint64_t>{2});
}

TEST_CASE("a bad row is told with its line, the others are read") {
  const Collected found = read_content(
      "title,body\nMột,Thân\nHai\nBa,Thân,,\nBốn,Thân,thừa\nNăm,\"Thân\nSáu,Thân\n", "tin.csv");
  CHECK(found.articles.size() == 3);
  REQUIRE(found.rejects.size() == 3);
  const std::uint64_t lines[] = {3, 5, 6};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(found.rejects[i].reason == "bad-row");
    CHECK(found.rejects[i].line == lines[i]);
  }
}

TEST_CASE("rows in an old charset") {
  ReaderOptions options;
  options.data = TIMTIN_TEST_DATA;
  const Collected found = read_content(
      "title,body\nH\266i Ph\337ng \256\346i m\355i,M\351t b\265i ng\276n.\n", "tin.csv", options);
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles.front().title == "Hải Phòng đổi mới");
  CHECK(found.articles.front().charset == "TCVN3");
}

TEST_CASE("names can be chosen, for JSON as well") {
  const auto options = with_fields({{"title", "T1"}, {"noi_dung", "ruot"}, {"published", "luc"}});
  for (const char* content :
       {"T1,ruot,luc,title\nMột,Thân,2021-06-25,khác\n",
        "{\"t1\":\"Một\",\"Ruot\":\"Thân\",\"luc\":\"2021-06-25\",\"title\":\"khác\"}\n"}) {
    const Collected found = read_content(content, "tin.csv", options);
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles.front().title == "Một");
    CHECK(found.articles.front().body == Values{"Thân"});
    CHECK(found.articles.front().published.has_value());
  }
  CHECK_THROWS_AS(read_content("", "x", with_fields({{"titel", "x"}})), Error);
  CHECK_THROWS_AS(read_content("", "x", with_fields({{"key", "x"}})), Error);
}

TEST_CASE("what is no table") {
  // Without a name that says so, a first line of prose is no row of names.
  for (const char* text : {"Nội dung, ý nghĩa\n\nĐoạn văn.\n", "Tiêu đề\n\nMột, hai, ba.\n",
                           "title, body and soul of the matter\n\nText.\n"})
    CHECK(read_content(text).articles.size() == 1);
  const Collected unknown = read_content("x,y\n1,2\n", "tin.csv");
  REQUIRE(unknown.rejects.size() == 1);
  CHECK(unknown.rejects.front().reason == "unknown-columns");
}

TEST_CASE("lines that end in CR alone") {
  const Collected found = read_content(
      "id,tiêu đề,nội dung\r1,Một,\"Dòng một.\rDòng hai.\"\r2,Hai,Thân bài\r", "bang.csv");
  REQUIRE(found.articles.size() == 2);
  CHECK(found.articles[0].body == std::vector<std::string>{"Dòng một.", "Dòng hai."});
  CHECK(found.articles[1].title == "Hai");
  CHECK(read_content("{\"title\":\"A\"}\r{\"title\":\"B\"}\r", "tin.jsonl").articles.size() == 2);
  std::string many = "title,body\r";
  for (int i = 0; i < 60'000; ++i) many += "Bài " + std::to_string(i) + ",x\r";
  CHECK(read_content(many, "bang.csv").articles.size() == 60'000);
}

TEST_CASE("the names that content systems give their columns") {
  const char* rows[] = {
      "ID,post_title,post_content,post_excerpt,post_date,post_author",
      "id,title,fulltext,introtext,publish_up,created_by_alias",
      "mã bài,tiêu đề tin,nội dung chi tiết,trích yếu,ngày đăng tin,bút danh",
      "id,title,body_value,summary,created,author",
  };
  for (const char* names : rows) {
    CAPTURE(names);
    const Collected found = read_content(
        std::string(names) + "\n7,Một,Thân bài.,Sapo.,2021-06-25 17:00:00,12\n", "bang.csv");
    REQUIRE(found.articles.size() == 1);
    const Article& article = found.articles.front();
    CHECK(article.id == "7");
    CHECK(article.title == "Một");
    CHECK(article.body == std::vector<std::string>{"Thân bài."});
    CHECK(article.lead == "Sapo.");
    CHECK(to_string(article.published.value()) == "2021-06-25T17:00+07:00");
    CHECK(article.author.empty());
  }
}
