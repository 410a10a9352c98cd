// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <stdexcept>

#include "timtin/article.h"
#include "timtin/report.h"

using namespace timtin;

namespace {

Article full_article() {
  Article article;
  article.key = "0123456789abcdef0123456789abcdef";
  article.id = "hp-0001";
  article.url = "https://tin.example.vn/a?b=1";
  article.path = "tin/một.txt";
  article.source = "Báo Ví dụ";
  article.section = "Chính trị";
  article.title = "Thành phố họp \"trực tuyến\" \\ sáng nay";
  article.lead = "Tóm tắt\tcó tab";
  article.body = {"Đoạn một.", "Đoạn hai \u202Eđảo\u202C và \u0085 \x7f \x01 hết."};
  article.captions = {"Ảnh: A", ""};
  article.author = "Lê Mai";
  article.published = Published{{2021, 6, 25}, 17 * 60 + 5, DatePrecision::minute};
  article.tags = {"đầu tư", "họp"};
  article.charset = "UTF-8";
  article.flags = {"invalid-bytes"};
  article.officials = {{"Trần Văn Ví",
                        {"Chủ tịch UBND", "Bí thư"},
                        true,
                        {{Evidence::Part::body, 1, 3, 40}, {Evidence::Part::caption, 0, 0, 4}}},
                       {"Lê Thị Dụ", {}, false, {}}};
  article.topics = {{"dau-tu", 0.87}, {"y-te", 1}, {"khac", 0.1}};
  article.documents = {"Nghị quyết 45-NQ/TW"};
  article.abbreviations = {{"CDC", "Trung tâm Kiểm soát bệnh tật"}, {"", "rỗng"}};
  return article;
}

}  // namespace

TEST_CASE("an article survives its JSON") {
  const Article article = full_article();
  CHECK(article_from_json(to_json(article, true)) == article);
  CHECK(article_from_json(to_json(Article{}, true)) == Article{});
  Article added;
  added.added = Published{{2026, 11, 2}, 75, DatePrecision::minute};
  CHECK(article_from_json(to_json(added, true)) == added);
  CHECK(to_json(added).ends_with(R"(,"added":"2026-11-02T01:15+07:00"})"));
  CHECK(content_digest(added) == content_digest(Article{}));

  Article without_evidence = article;
  for (Official& official : without_evidence.officials) official.evidence.clear();
  CHECK(article_from_json(to_json(article)) == without_evidence);
}

TEST_CASE("keys stand in a fixed order on one line") {
  Article article;
  article.body = {"a", "b"};
  CHECK(to_json(article) ==
        R"({"id":"","url":"","path":"","source":"","section":"","title":"","lead":"",)"
        R"("body":"a\nb","author":"","published":"","captions":[],"tags":[],"charset":"",)"
        R"("flags":[],"officials":[],"topics":[],"documents":[],"abbreviations":{},"key":"",)"
        R"("charset_score":1,"cluster":"","boilerplate":[]})");
}

TEST_CASE("nothing that steers a terminal leaves unescaped") {
  const struct {
    const char* text;
    const char* json;
  } rows[] = {
      {"a\x1b[31m", "a\\u001b[31m"},
      {"\x7f", "\\u007f"},
      {"\u0080\u009f", "\\u0080\\u009f"},
      {"\u00a0", "\u00a0"},
      {"\u061c", "\\u061c"},
      {"\u200e\u200f", "\\u200e\\u200f"},
      {"\u200b", "\u200b"},
      {"\u2028", "\\u2028"},
      {"\u202a\u202e", "\\u202a\\u202e"},
      {"\u202f", "\u202f"},
      {"\u2066\u2069", "\\u2066\\u2069"},
      {"\u206a", "\u206a"},
      {"\"\\\n\r\t", "\\\"\\\\\\n\\r\\t"},
      {"“tiếng”", "“tiếng”"},
  };
  for (const auto& row : rows) {
    Article article;
    article.title = row.text;
    CAPTURE(row.json);
    CHECK(to_json(article).find("\"title\":\"" + std::string(row.json) + "\"") !=
          std::string::npos);
  }
}

TEST_CASE("another shape is refused") {
  for (const char* text : {"", "1", "[]", "{}", "{\"id\":1}", "nonsense"})
    CHECK_THROWS_AS(article_from_json(text), std::invalid_argument);
  std::string wrong = to_json(full_article(), true);
  wrong.replace(wrong.find("[\"body\",1"), 9, "[\"BODY\",1");
  CHECK_THROWS_AS(article_from_json(wrong), std::invalid_argument);
}

TEST_CASE("published is written by its precision") {
  for (const char* text : {"2021-06-25T17:00+07:00", "2021-06-25", "2021-06", "2021"}) {
    const auto published = published_from_string(text);
    REQUIRE(published);
    CHECK(to_string(*published) == text);
  }
  for (const char* text : {"", "21", "2021-6", "2021-13", "2021-02-30", "2021-06-25T24:00+07:00",
                           "2021-06-25T17:00", "2021-06-25T17:00+08:00", "2021-06-25 17:00+07:00"})
    CHECK_FALSE(published_from_string(text));
}

TEST_CASE("a reject is one line of JSON") {
  CHECK(
      to_json(Reject{"a\nb", 12, 3, "bad-json", "hỏng"}) ==
      R"({"path":"a\nb","byte":12,"line":3,"reason":"bad-json","detail":"hỏng","kind":"rejected"})");
}
