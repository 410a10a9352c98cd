// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "text/charset_tables.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

const CharsetTables& tables() {
  static const CharsetTables loaded(TIMTIN_TEST_DATA "/charsets");
  return loaded;
}

ReaderOptions with_data(const std::string& encoding = "auto") {
  ReaderOptions options;
  options.data = TIMTIN_TEST_DATA;
  options.encoding = encoding;
  return options;
}

Article only_article(std::string_view content, const std::string& encoding = "auto") {
  const Collected collected = read_content(content, "bai.txt", with_data(encoding));
  REQUIRE(collected.articles.size() == 1);
  return collected.articles.front();
}

bool has_flag(const Article& article, std::string_view flag) {
  return std::find(article.flags.begin(), article.flags.end(), flag) != article.flags.end();
}

constexpr std::string_view page =
    "thành phố khởi công cầu mới qua sông\n"
    "\n"
    "25/06/2021 17:00\n"
    "\n"
    "cây cầu dài hơn hai cây số, được xây dựng trong ba năm.\n"
    "\n"
    "người dân mong chờ công trình từ nhiều năm nay.\n";

constexpr std::string_view record =
    R"({"id":"a-1","title":"thành phố khởi công cầu mới","body":"người dân mong chờ \"cầu mới\""})";

/// UTF-8 that was taken for ISO 8859-1.
std::string garbled(std::string_view utf8) {
  std::string result;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) result += byte < 0xC0 ? '\xC2' : '\xC3';
    result += static_cast<char>(byte < 0x80 ? byte : 0x80 | (byte & 0x3F));
  }
  return result;
}

/// It has no place for all letters, is read only where it is declared, or is known as another one.
bool is_left_out(Charset charset) {
  return charset == Charset::windows1252 || charset == Charset::windows1251 ||
         charset == Charset::gb18030 || charset == Charset::tcvn5712;
}

}  // namespace

TEST_CASE("Reader: plain text in every charset is one article") {
  const Article expected = only_article(page);
  CHECK(expected.charset == "UTF-8");
  CHECK(expected.charset_score == 1);
  for (const CharsetRow& row : charsets) {
    if (is_left_out(row.charset)) continue;
    CAPTURE(row.name);
    const std::string bytes = tables().encode(page, row.charset).bytes;
    for (const std::string& encoding : {std::string("auto"), std::string(row.name)}) {
      const Article article = only_article(bytes, encoding);
      CHECK(article.charset == row.name);
      CHECK(article.title == expected.title);
      CHECK(article.body == expected.body);
      CHECK(article.published == expected.published);
      CHECK_FALSE(has_flag(article, "invalid-bytes"));
    }
  }
}

TEST_CASE("Reader: JSON in every charset") {
  for (const CharsetRow& row : charsets) {
    if (is_left_out(row.charset) || row.charset == Charset::viqr) continue;
    CAPTURE(row.name);
    const std::string bytes = tables().encode(std::string(record) + "\n", row.charset).bytes;
    const Article article = only_article(bytes);
    CHECK(article.charset == row.name);
    CHECK(article.title == "thành phố khởi công cầu mới");
    CHECK(article.body.front() == "người dân mong chờ \"cầu mới\"");
  }
  const Article viqr = only_article(
      R"({"id":"a.1","title":"tha`nh pho^' kho+?i co^ng ca^`u","body":"ngu+o+`i da^n ra\\."})");
  CHECK(viqr.charset == "VIQR");
  CHECK(viqr.id == "a.1");
  CHECK(viqr.title == "thành phố khởi công cầu");
  CHECK(viqr.body.front() == "người dân ra.");
}

TEST_CASE("Reader: UTF-16 with a byte order mark, broken off") {
  std::string bytes = "\xFF\xFE" + tables().encode(page, Charset::utf16le).bytes;
  CHECK(only_article(bytes).body.size() == only_article(page).body.size());
  bytes.pop_back();
  CHECK(has_flag(only_article(bytes), "invalid-bytes"));
  CHECK(
      only_article("\xFE\xFF" + tables().encode(page, Charset::utf16be).bytes, "utf-16").charset ==
      "UTF-16BE");
}

TEST_CASE("Reader: records of one file may differ in charset") {
  const std::string vni = tables().encode(record, Charset::vni).bytes;
  const Collected collected =
      read_content(std::string(record) + "\n" + vni + "\n{\"id\":\"3\",\"title\":\"Ho\xF8\x61\"}\n",
                   "a.jsonl", with_data());
  REQUIRE(collected.articles.size() == 3);
  CHECK(collected.articles[0].charset == "UTF-8");
  CHECK(collected.articles[1].charset == "VNI");
  CHECK(collected.articles[1].title == collected.articles[0].title);
  CHECK(collected.articles[2].title == "Hòa");
}

TEST_CASE("Reader: a field that was encoded twice is repaired") {
  const std::string title = "Ủy ban nhân dân quận";
  const Article article = only_article("{\"id\":\"1\",\"title\":\"" + garbled(title) +
                                       "\",\"body\":\"Hà Nội đã họp.\"}");
  CHECK(article.title == title);
  CHECK(article.body.front() == "Hà Nội đã họp.");
  CHECK(article.charset == "UTF-8");
  CHECK(has_flag(article, "double-encoded"));
  const Collected plain = read_content(garbled(page), "bai.txt", with_data());
  CHECK(plain.articles.at(0).body == only_article(page).body);
  CHECK(plain.notes == std::vector<std::string>{"double-encoded"});
}

TEST_CASE("Reader: what question marks have destroyed is flagged, not guessed") {
  const Article article =
      only_article(R"({"id":"1","title":"Th?i s? trong ng?y","body":"?ang ch? ??i ng??i d?n"})");
  CHECK(has_flag(article, "damaged"));
  CHECK(article.title == "Th?i s? trong ng?y");
  CHECK_FALSE(has_flag(only_article(page), "damaged"));
}

TEST_CASE("Reader: NFD stays as it came") {
  const Article article = only_article("{\"id\":\"1\",\"title\":\"Ha\u0300 No\u0302\u0323i\"}");
  CHECK(article.title == "Ha\u0300 No\u0302\u0323i");
  CHECK(article.flags.empty());
}
