// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/model/json_parser.h"
#include "article/record/record_sink.h"
#include "sanitized.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

/// The one article of a JSON object.
Article read_one(std::string_view json) {
  const Collected found = read_content(json, "a.jsonl");
  CAPTURE(json);
  for (const Reject& reject : found.rejects) MESSAGE(to_json(reject));
  REQUIRE(found.articles.size() == 1);
  return found.articles.front();
}

std::string published(std::string_view json) {
  const Article article = read_one(json);
  return article.published ? to_string(*article.published) : "";
}

}  // namespace

TEST_CASE("fields are found under their names and synonyms") {
  const char* rows[] = {
      R"({"id":"7","title":"T","lead":"L","body":"A\nB","author":"X","source":"S","section":"C","url":"u.vn/a","tags":["p","q"]})",
      R"({"_id":{"$oid":"7"},"headline":"T","sapo":"L","content":["A","B"],"authors":["X"],"publisher":{"name":"S"},"category":"C","link":"u.vn/a","keywords":"p, q"})",
      R"({"guid":7,"tieu_de":"T","tom_tat":"L","noi_dung":"A\r\n\r\n B ","tac_gia":"X","nguon":"S","chuyen_muc":"C","permalink":"u.vn/a","tu_khoa":"p;q"})",
      R"({"ID":"7","Tiêu đề":"T","Tóm tắt":"L","Nội dung":"A\nB","Tác giả":"X","Nguồn":"S","Chuyên mục":"C","URL":"u.vn/a","Từ khóa":["p"," q "]})",
      R"({"id":"7","name":"x","title":"T","description":"y","summary":"L","text":[{"text":"A"},{"content":"B"}],"author":{"name":"X"},"site":"S","section":["C"],"href":"u.vn/a","tags":["p","q"]})",
  };
  for (const char* row : rows) {
    const Article article = read_one(row);
    CHECK(article.id == "7");
    CHECK(article.title == "T");
    CHECK(article.lead == "L");
    CHECK(article.body == std::vector<std::string>{"A", "B"});
    CHECK(article.author == "X");
    CHECK(article.source == "S");
    CHECK(article.section == "C");
    CHECK(article.url == "u.vn/a");
    CHECK(article.tags == std::vector<std::string>{"p", "q"});
    CHECK(article.charset == "UTF-8");
    CHECK(article.flags.empty());
    CHECK(article.key.size() == 32);
  }
}

TEST_CASE("an empty field gives way to a synonym that has a value") {
  CHECK(read_one(R"({"body":"","content":"A","title":null,"headline":"T"})").title == "T");
  CHECK(read_one(R"({"body":"","content":"A"})").body.front() == "A");
}

TEST_CASE("date is the day, datetime adds the time") {
  const struct {
    const char* fields;
    const char* published;
    const char* note;
  } rows[] = {
      {R"("date":"2021-06-25")", "2021-06-25", ""},
      {R"("date":"2021-06-25","datetime":"25/06/2021 17:00")", "2021-06-25T17:00+07:00", ""},
      {R"("date":"2021-06-25","datetime":"2021-06-25T20:00:00Z")", "2021-06-25",
       "date-time-disagrees"},
      {R"("date":"2021-06-26","datetime":"2021-06-25T20:00:00Z")", "2021-06-26T03:00+07:00", ""},
      {R"("date":"2021-06-25","datetime":"25/06/2021")", "2021-06-25", ""},
      {R"("date":"2021-06-25","datetime":"2021")", "2021-06-25", ""},
      {R"("date":"6/2021","datetime":"25/06/2021 17:00")", "2021-06-25T17:00+07:00", ""},
      {R"("datetime":"25/06/2021 17:00")", "2021-06-25T17:00+07:00", ""},
      {R"("date":"","datetime":"25/06/2021 17:00")", "2021-06-25T17:00+07:00", ""},
      {R"("date":"25/06/2021 17:00")", "2021-06-25T17:00+07:00", ""},
      {R"("published":1624615200)", "2021-06-25T17:00+07:00", ""},
      {R"("pubDate":"Fri, 25 Jun 2021 17:00:00 +0700")", "2021-06-25T17:00+07:00", ""},
      {R"("published_at":{"$date":"2021-06-25T10:00:00Z"})", "2021-06-25T17:00+07:00", ""},
      {R"("published_at":{"$date":{"$numberLong":"1624615200000"}})", "2021-06-25T17:00+07:00", ""},
      {R"("date":"2025-07-13","datetime":"{'$date': None}")", "2025-07-13", ""},
      {R"~("date":"2016-03-22","datetime":"03/22/2016 (GMT+7)")~", "2016-03-22",
       "date-month-first"},
      {R"("datetime":"Thứ Hai, 25/06/2021")", "2021-06-25", "weekday-disagrees"},
      {R"("date":"hôm qua")", "", "date-unreadable"},
      {R"("date":true)", "", "date-unreadable"},
      {R"("date":["x",{"y":[1]}])", "", "date-unreadable"},
      {R"("title":"không ngày")", "", ""},
  };
  for (const auto& row : rows) {
    const std::string json = "{\"body\":\"b\"," + std::string(row.fields) + "}";
    CHECK(published(json) == row.published);
    const Collected found = read_content(json);
    CHECK((found.notes.empty() ? "" : found.notes.front()) == row.note);
  }
}

TEST_CASE("one date that can only be month first decides for the member") {
  const auto days = [](const std::string& json) {
    std::string all;
    for (const Article& article : read_content(json).articles)
      all += (all.empty() ? "" : " ") + to_string(article.published.value());
    return all;
  };
  const std::string first = R"({"title":"A","body":"a","date":"3/5/2020"})";
  const std::string decides = R"({"title":"B","body":"b","date":"3/25/2020"})";
  const std::string contradicts = R"({"title":"C","body":"c","date":"25/3/2020"})";
  CHECK(days(first + '\n' + decides) == "2020-03-05 2020-03-25");
  CHECK(days('[' + first + ',' + decides + ']') == "2020-03-05 2020-03-25");
  CHECK(days("{\"articles\":[" + first + ',' + decides + "]}") == "2020-03-05 2020-03-25");
  CHECK(days(first + '\n' + decides + '\n' + contradicts) == "2020-05-03 2020-03-25 2020-03-25");
  CHECK(days(first) == "2020-05-03");
  // The other member has an order of its own.
  CHECK(days(R"({"title":"A","body":"a","published":"3/5/2020"})" + ('\n' + decides)) ==
        "2020-05-03 2020-03-25");
}

TEST_CASE("long blanks between the parts of an object") {
  const std::string lines(300'000, '\n'), spaces(300'000, ' ');
  Collected found = read_content("{\"title\":" + lines + "\"A" + spaces + "B\"" + lines +
                                 ",\"body\":\"x\"}" + lines);
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == "A" + spaces + "B");
  CHECK(found.articles[0].body == std::vector<std::string>{"x"});
  found = read_content("{\"title\":" + lines + "x}");
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects[0].reason == "bad-json");
}

TEST_CASE("a bad line is reported with its place and stops nothing") {
  const struct {
    const char* line;
    const char* reason;
  } rows[] = {
      {"{\"title\":\"x\"", "bad-json"},
      {"{\"title\":\"x\x01\"}", "bad-json"},
      {"garbage", "bad-json"},
      {"[1]", "bad-json"},
      {"\"title\"", "bad-json"},
      {"{} {}", "bad-json"},
      {"{\"id\":\"1\"}", "no-text"},
      {"{}", "no-text"},
      {"{\"title\":\" \\u0000 \"}", "no-text"},
      {"{\"title\":true}", "bad-field"},
      {"{\"title\":\"x\",\"body\":{\"a\":1}}", "bad-field"},
      {"{\"title\":\"x\",\"body\":[[\"a\"]]}", "bad-field"},
  };
  const std::string good = R"({"title":"Một"})";
  for (const auto& row : rows) {
    const Collected found =
        read_content(good + "\n\n" + row.line + "\r\n" + good + "\n", "a.jsonl");
    CAPTURE(row.line);
    CHECK(found.articles.size() == 2);
    REQUIRE(found.rejects.size() == 1);
    CHECK(found.rejects[0].reason == row.reason);
    CHECK(found.rejects[0].byte == good.size() + 2);
    CHECK(found.rejects[0].line == 3);
    CHECK_FALSE(found.rejects[0].detail.empty());
  }
}

TEST_CASE("depth and size are limited") {
  const std::string open(100, '['), close(100, ']');
  Collected found =
      read_content("{\"title\":\"x\",\"z\":" + open + close + "}\n{\"title\":\"y\"}\n");
  CHECK(found.articles.size() == 1);
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects[0].reason == "too-deep");

  const std::string deepest(63, '['), closing(63, ']');
  CHECK(read_content("{\"title\":\"x\",\"z\":" + deepest + closing + "}").articles.size() == 1);

  ReaderOptions options;
  options.max_article_bytes = 100;
  const std::string large = "{\"title\":\"" + std::string(1 << 20, 'x') + "\"}\n";
  found = read_content("{\"title\":\"x\"}\n" + large + "{\"title\":\"y\"}\n", "a.jsonl", options);
  CHECK(found.articles.size() == 2);
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects[0].reason == "too-large");
  CHECK(found.rejects[0].line == 2);
  CHECK(found.bytes.back() == 14 + large.size());

  found = read_content("[{\"title\":\"x\"},\n" + large + ",{\"title\":\"y\"}]", "a.json", options);
  CHECK(found.articles.size() == 2);
  CHECK(found.rejects.size() == 1);
}

TEST_CASE("a record of nothing but values is refused") {
  for (const char* value : {"{},", "1,", "\"x\","}) {
    if (test::sanitized && value[0] != '{') break;  // a million values of each kind
    std::string record = "{\"title\":\"a\",\"tags\":[";
    for (std::size_t i = 0; i <= max_json_values; ++i) record += value;
    const Collected found = read_content(record + "0]}\n{\"title\":\"b\"}\n");
    CHECK(found.articles.size() == 1);
    REQUIRE(found.rejects.size() == 1);
    CHECK(found.rejects.front().reason == "too-many-values");
  }
}

TEST_CASE("what has only bad records is not read to its end") {
  const TemporaryFolder folder;
  std::string lines;
  for (std::uint64_t i = 0; i < 2 * max_bad_records; ++i) lines += "a\n";
  folder.write("a.jsonl", lines);
  folder.write("b.jsonl", "a\n{\"title\":\"b\"}\n");
  Collected found;
  Reader({}, found).read(folder.path());
  CHECK(found.articles.size() == 1);
  REQUIRE(found.rejects.size() == max_bad_records + 2);
  CHECK(found.rejects[max_bad_records].reason == "hopeless");
}

TEST_CASE("a text of nothing but lines is refused") {
  std::string text = "title: A\n\n";
  for (std::size_t i = 0; i <= max_paragraphs; ++i) text += "a\n";
  for (const std::string& content :
       {text, text + "---\ntitle: B\n\nx\n", "---\ntitle: A\n\nx\n---\n" + text}) {
    const Collected found = read_content(content);
    REQUIRE(found.rejects.size() == 1);
    CHECK(found.rejects.front().reason == "too-large");
  }
  std::string json = "{\"title\":\"A\",\"body\":\"";
  for (std::size_t i = 0; i <= max_paragraphs; ++i) json += "a\\n";
  CHECK(read_content(json + "\"}").rejects.size() == 1);
}

TEST_CASE("arrays, single objects, byte order mark, line ends") {
  const struct {
    const char* content;
    std::size_t articles, rejects;
  } rows[] = {
      {"[{\"title\":\"a\"},{\"title\":\"b\"}]", 2, 0},
      {"[\n  {\n    \"title\": \"a}]\"\n  },\n  {\"title\": \"b\\\"{\"}\n]\n", 2, 0},
      {"{\n  \"title\": \"a\"\n}\n", 1, 0},
      {"{\n \"title\": \"a\"\n}\n{\n \"title\": \"b\"\n}", 2, 0},
      {"\xEF\xBB\xBF{\"title\":\"a\"}\r\n{\"title\":\"b\"}", 2, 0},
      {"\xEF\xBB\xBF[{\"title\":\"a\"}]", 1, 0},
      {"\n\n{\"title\":\"a\"}\n   \n{\"title\":\"b\"}", 2, 0},
      {"{\"title\":\"a\n{\"title\":\"b\"}\n", 1, 1},
      {"nonsense\n{\"title\":\"b\"}\n", 1, 1},
      {"[{\"title\":\"a},\n{\"title\":\"b\"},\n{\"title\":\"c\"}]", 2, 1},
      {"[{\"title\":\"a\"}, 7, \"x\"\n]", 1, 1},
      {"[]", 0, 0},
      {"[{\"title\":\"a\"", 0, 1},
      {"{\"title\":\"a\",\"title\":\"b\"}", 1, 0},
  };
  for (const auto& row : rows) {
    const Collected found = read_content(row.content);
    CAPTURE(row.content);
    CHECK(found.articles.size() == row.articles);
    CHECK(found.rejects.size() == row.rejects);
    CHECK(found.skips.size() == (row.articles + row.rejects == 0 ? 1 : 0));
  }
  CHECK(read_one("{\"title\":\"a\",\"title\":\"b\"}").title == "b");
}

TEST_CASE("records are found whole over the borders of chunks") {
  std::string content;
  for (int i = 0; i < 3000; ++i)
    content += "{\"id\":" + std::to_string(i) + ",\"title\":\"t\",\"body\":\"" +
               std::string(static_cast<std::size_t>(i) % 997, 'x') + "\"}\n";
  std::string array = "[" + content + "]";
  for (std::size_t at = 0; (at = array.find("}\n{", at)) != array.npos;) array.replace(at, 2, "},");
  for (const std::string& text : {content, array}) {
    const Collected found = read_content(text);
    REQUIRE(found.articles.size() == 3000);
    CHECK(found.rejects.empty());
    CHECK(found.bytes_read == text.size());
    for (std::size_t i = 0; i < 3000; ++i) {
      REQUIRE(found.articles[i].id == std::to_string(i));
      REQUIRE(text[found.bytes[i]] == '{');
    }
  }
}

TEST_CASE("bad bytes and escapes do not lose an article") {
  Collected found = read_content("{\"title\":\"a\xFF\x62\"}\n");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == "a\uFFFDb");
  CHECK(found.articles[0].flags == std::vector<std::string>{"invalid-bytes"});
  CHECK(found.notes == std::vector<std::string>{"invalid-bytes"});

  CHECK(read_one(R"({"title":"a\u0000b"})").title == "ab");
  CHECK(read_one(R"({"title":"a\ud83dz"})").title == "a\uFFFDz");
  CHECK(read_one(R"({"title":"a\ud83d\ude00\udc00"})").title == "a😀\uFFFD");
  CHECK(read_one(R"({"title":"a\\ud83d"})").title == "a\\ud83d");
}

TEST_CASE("names that are compared whole are one spelling, the text stays as it came") {
  const Article nfc = read_one(R"({"id":"á1","source":"Bản tin","author":"Hảo","title":"Bài"})");
  const Article nfd = read_one(
      R"({"id":"a\u03011","source":"Ba\u0309n tin","author":"Ha\u0309o","title":"Ba\u0300i"})");
  CHECK(nfd.key == nfc.key);
  CHECK(nfd.source == "Bản tin");
  CHECK(nfd.author == "Hảo");
  CHECK(nfd.title == "Ba\u0300i");
}

TEST_CASE("an id keeps its digits") {
  CHECK(read_one(R"({"id":12345678901234567890123,"title":"t"})").id == "12345678901234567890123");
  CHECK(read_one(R"({"id":1.50,"title":"t"})").id == "1.50");
  CHECK(read_one(R"({"id":-3,"title":"t"})").id == "-3");
}

TEST_CASE("an export comes back as it was, without what is derived") {
  Article article;
  article.key = "00000000000000000000000000000abc";
  article.id = "1";
  article.url = "https://tin.example.vn/a";
  article.path = "cũ/a.txt";
  article.source = "Báo Ví dụ";
  article.title = "Một";
  article.lead = "Hai";
  article.body = {"Ba", "Bốn, năm"};
  article.captions = {"Ảnh, có dấu phẩy"};
  article.author = "Lê Mai";
  article.published = published_from_string("2021-06");
  article.tags = {"a, b"};
  article.charset = "TCVN3";
  article.flags = {"invalid-bytes"};
  Article exported = article;
  exported.topics = {{"y-te", 0.5}};
  exported.documents = {"Nghị quyết 45"};
  exported.officials = {{"A", {"B"}, true, {}}};
  article.boilerplate = {{"Tin khác", ""}};
  exported.boilerplate = {{"Tin khác", "rule portal-footer"}};
  article.exported = true;
  CHECK(read_one(to_json(exported)) == article);

  article.key = "";
  const Article keyless = read_one(to_json(article));
  CHECK(keyless.key.size() == 32);
  CHECK(keyless.charset == "UTF-8");
}

TEST_CASE("the source comes from the address only where the record has none") {
  ReaderOptions options;
  options.data = TIMTIN_TEST_DATA;
  const struct {
    const char* json;
    const char* source;
  } rows[] = {
      {R"({"title":"a","url":"https://www.vnexpress.net/a.html"})", "VnExpress"},
      {R"({"title":"a","url":"https://thethao.tuoitre.vn/a"})", "Tuổi Trẻ"},
      {R"({"title":"a","url":"https://vnexpress.net/a","source":"vnexpress.net"})",
       "vnexpress.net"},
      {R"({"title":"a","url":"https://unknown.example/a"})", ""},
      {R"({"title":"a"})", ""},
  };
  for (const auto& row : rows) {
    const Collected found = read_content(row.json, "a.jsonl", options);
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].source == row.source);
  }
}

TEST_CASE("reading stops when the sink says so") {
  const TemporaryFolder folder;
  Collected found;
  found.stop_after = 2;
  Reader reader({}, found);
  reader.read(folder.write("a.jsonl", "{\"title\":\"a\"}\n{\"title\":\"b\"}\n{\"title\":\"c\"}\n"));
  reader.read(folder.write("b.jsonl", "{\"title\":\"d\"}\n"));
  CHECK(found.articles.size() == 2);
}
