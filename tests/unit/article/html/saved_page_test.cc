// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/html/mime_part.h"
#include "article/html/mime_text.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

const std::string head =
    "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?C=E1=BA=A3ng?=\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--X=;y\"\r\n\r\n";

const std::string picture =
    "----X=;y\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-Location: https://vidu.example/a.png\r\n\r\niVBORw0KGgo=\r\n";

const std::string page_head =
    "----X=;y\r\nContent-Type: text/html; charset=utf-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://vidu.example/kinh-te/cang-1.html\r\n\r\n";

const std::string page =
    "<html><head><title>C=E1=BA=A3ng B=E1=BA=BFn =C4=90=E1=BB=8F</title></head><bo=\r\n"
    "dy><h1>C=E1=BA=A3ng B=E1=BA=BFn =C4=90=E1=BB=8F</h1><p class=3D\"x\">S=C3=A1ng 28/6, t=C3=A0u "
    "=\r\n"
    "=C4=91=E1=BA=A7u ti=C3=AAn c=E1=BA=ADp c=E1=BA=A7u c=E1=BA=A3ng s=E1=BB=91 3, s=E1=BB=9Bm "
    "hai th=C3=A1ng so v=E1=BB=9Bi k=E1=BA=BF ho=E1=BA=A1ch.</p></body></html>\r\n";

void check_article(const Collected& found) {
  REQUIRE(found.articles.size() == 1);
  const Article& article = found.articles.front();
  CHECK(article.title == "Cảng Bến Đỏ");
  CHECK(article.body == std::vector<std::string>{"Sáng 28/6, tàu đầu tiên cập cầu cảng số 3, sớm "
                                                 "hai tháng so với kế hoạch."});
  CHECK(article.url == "https://vidu.example/kinh-te/cang-1.html");
}

}  // namespace

TEST_CASE("a page and its pictures in one file are one article") {
  for (const char* name : {"cang.mht", "cang.mhtml", "cang"}) {
    check_article(read_content(head + page_head + page + picture + "----X=;y--\r\n", name));
    check_article(read_content(head + picture + page_head + page + picture, name));
    check_article(read_content(head + page_head + page, name));  // cut off
  }
}

TEST_CASE("pictures beside the page may be as large as they like") {
  std::string large = picture;
  while (large.size() < (9u << 20)) large += std::string(76, 'A') + "\r\n";
  check_article(read_content(head + large + page_head + page + large));
  const std::string one_line = picture + std::string(9u << 20, 'A') + "\r\n";
  check_article(read_content(head + one_line + page_head + page + one_line));
}

TEST_CASE("a saved page without a page, or with too large a one, is a reject") {
  const std::pair<std::string, const char*> rows[] = {
      {head + picture + "----X=;y--\r\n", "no-text"},
      {head, "no-text"},
      {head + page_head + std::string(9u << 20, 'a'), "too-large"},
      {head + std::string(9u << 20, 'a'), "no-text"},
  };
  for (const auto& [content, reason] : rows) {
    const Collected found = read_content(content, "cang.mht");
    CHECK(found.articles.empty());
    REQUIRE(found.rejects.size() == 1);
    CHECK(found.rejects.front().reason == reason);
  }
}

TEST_CASE("base64 and the charset of the part") {
  const std::string message =
      "MIME-Version: 1.0\nContent-Type: text/html; charset=\"windows-1258\"\n"
      "Content-Transfer-Encoding: base64\n\n" +
      std::string("PGgxPkPh0nsgQuEKPC9oMT4=");
  const Collected found = read_content(message);
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles.front().title.starts_with("C"));
}

TEST_CASE("quoted-printable") {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},        {"a=3Db", "a=b"}, {"a=\r\nb", "ab"},      {"a=\nb", "ab"},
      {"=C3=A1", "á"}, {"=c3=a1", "á"},  {"50 = 50", "50 = 50"}, {"=", "="},
      {"=4", "=4"},    {"=4G", "=4G"},   {"=\r", "=\r"},
  };
  for (const auto& [text, bytes] : rows) CHECK(decode_quoted_printable(text) == bytes);
}

TEST_CASE("base64") {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""}, {"YQ==", "a"}, {"YWI=", "ab"}, {"YW\r\nJj", "abc"}, {"Y", ""}, {"!YQ", "a"},
  };
  for (const auto& [text, bytes] : rows) CHECK(decode_base64(text) == bytes);
}

TEST_CASE("the header of a part") {
  const MimeHeader header = parse_mime_header(
      "Content-Type: Text/HTML;\n charset=\"UTF-8\"; boundary = a;b\nX: y\nnonsense\n:\n"
      "CONTENT-LOCATION:  http://a.example/\n\nContent-Type: text/plain\n");
  CHECK(header.type == "text/html");
  CHECK(header.charset == "UTF-8");
  CHECK(header.boundary == "a");
  CHECK(header.location == "http://a.example/");
  CHECK(header.encoding.empty());
  CHECK(parse_mime_header("").type.empty());
  CHECK(mime_parameter("a/b; c=\"d;e=f\"; e=g", "e") == "g");
  CHECK(mime_parameter(";;;=;a=", "a").empty());
}
