// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/record_fields.h"

#include <doctest/doctest.h>

#include "index/record.h"
#include "text/checksum.h"

using namespace timtin;

namespace {

Article full_article() {
  Article article;
  article.key = "0123456789abcdef0123456789abcdef";
  article.id = "d-1";
  article.url = "https://a.example/1.html";
  article.path = "tin/1.txt";
  article.source = "Báo Bến Đỏ";
  article.section = "Thời sự";
  article.title = "Đê sông Lạch";
  article.lead = std::string("một\0hai", 9);
  article.body = {"Đoạn một.", std::string(300, 'x'), "Đoạn ba."};
  article.captions = {"Ảnh: Đê"};
  article.author = "Minh Hảo";
  article.published = Published{{2025, 11, 29}, 1439, DatePrecision::minute};
  article.tags = {"đê", ""};
  article.charset = "TCVN3";
  article.charset_score = .875;
  article.flags = {"nul-bytes", "unaccented"};
  article.boilerplate = {{"Quay lại", "rule navigation"}, {"In trang", "learned 38/40"}};
  article.officials = {{"Trần Văn Bình",
                        {"Chủ tịch UBND xã Lộc An", "Bí thư"},
                        false,
                        {{Evidence::Part::caption, 0, 5, 4'000'000'000}}}};
  article.topics = {{"thoi-tiet", .31}, {"giao-thong", 1}};
  article.documents = {"Nghị quyết 45-NQ/TW"};
  article.abbreviations = {{"PCTT", "phòng chống thiên tai"}, {"UBND", "ủy ban nhân dân"}};
  article.cluster = "00000000000000000000000000000001";
  return article;
}

}  // namespace

TEST_CASE("every field of an article comes back") {
  for (const Article& article : {full_article(), Article{}}) {
    std::string bytes;
    append_fields(bytes, article);
    const auto read = read_fields(bytes);
    REQUIRE(read);
    CHECK(*read == article);
    CHECK(to_json(*read, true) == to_json(article, true));
  }
}

TEST_CASE("when a web archive took a page is kept") {
  Article article = full_article();
  article.captured = "20200305080000";
  std::string bytes;
  append_fields(bytes, article);
  const auto read = read_fields(bytes);
  REQUIRE(read);
  CHECK(read->captured == article.captured);
}

TEST_CASE("when it came in is kept, with and without the time of a web archive") {
  for (const char* const captured : {"", "20200305080000"}) {
    Article article = full_article();
    article.captured = captured;
    article.added = Published{{2026, 11, 2}, 75, DatePrecision::minute};
    std::string bytes;
    append_fields(bytes, article);
    const auto read = read_fields(bytes);
    REQUIRE(read);
    CHECK(*read == article);
    CHECK_FALSE(read_fields(bytes.substr(0, bytes.size() - 1)));
  }
}

TEST_CASE("fields that were cut or changed are refused or read, without a fault") {
  std::string bytes;
  append_fields(bytes, full_article());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(read_fields(std::string_view(bytes).substr(0, size)));
  }
  CHECK_FALSE(read_fields(bytes + '\0'));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const char put : {'\0', '\x7F', '\xFF'}) {
      std::string changed = bytes;
      changed[at] = put;
      const auto read = read_fields(changed);
      if (read) CHECK(to_json(*read, true).size() < 10'000'000);
    }
  }
}

TEST_CASE("records of older schemas are read") {
  Article article = full_article();
  article.lead = "một hai";
  Article head = article;
  head.body.clear();
  std::string content = to_json(head, true);
  for (const std::string& paragraph : article.body) content.append("\n").append(paragraph);
  const auto by_lines = decode_record(checksum_hex(content) + '\n' + content);
  REQUIRE(by_lines);
  CHECK(to_json(*by_lines, true) == to_json(article, true));

  const std::string line = to_json(article, true);
  const auto by_line = decode_record(checksum_hex(line) + '\n' + line);
  REQUIRE(by_line);
  CHECK(to_json(*by_line, true) == line);
}
