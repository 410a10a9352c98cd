// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>

#include "article/html/http_message.h"
#include "article/model/url.h"
#include "packed.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

const std::string page =
    "<html><head><title>Đê sông Lạch được gia cố</title></head><body><h1>Đê sông Lạch được gia "
    "cố</h1>"
    "<p>Sáng 14/3, huyện Bến Đỏ bắt đầu gia cố sáu ki-lô-mét đê trước mùa mưa bão năm nay.</p>"
    "<p>Theo kế hoạch, việc thi công phải xong trước ngày 30/6 để kịp mùa lũ.</p></body></html>";

std::string record(const std::string& type, const std::string& address, const std::string& date,
                   const std::string& content) {
  return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: <" + address +
         ">\r\nWARC-Date: " + date +
         "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
         std::to_string(content.size()) + "\r\n\r\n" + content + "\r\n\r\n";
}

std::string answer(const std::string& body, const std::string& fields = {}) {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + fields + "\r\n" + body;
}

std::string gz(const std::string& bytes) { return compressed(bytes, "gzip"); }

std::string in_chunks(const std::string& body) {
  return "5\r\n" + body.substr(0, 5) + "\r\nff;x=1\r\n" + body.substr(5, 255) + "\r\n" + "fff\r\n" +
         body.substr(260) + "\r\n0\r\n\r\n";
}

}  // namespace

TEST_CASE("a web archive has pages, and names what is none") {
  const std::string warc =
      record("warcinfo", "", "2020-03-05T08:00:00Z", "software: x\r\n") +
      record("request", "https://a.example/1", "2020-03-05T08:00:00Z", "GET / HTTP/1.1\r\n\r\n") +
      record("response", "https://a.example/1", "2020-03-05T08:00:00Z", answer(page)) +
      record("response", "https://a.example/2", "2020-03-05T08:00:01Z",
             answer(in_chunks(page), "Transfer-Encoding: chunked\r\n")) +
      record("response", "https://a.example/3", "2020-03-05T08:00:01Z",
             answer(gz(page), "Content-Encoding: gzip\r\n")) +
      record("response", "https://a.example/4", "2020-03-05T08:00:01Z",
             "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page) +
      record("revisit", "https://a.example/1", "2020-03-06T08:00:01Z", "HTTP/1.1 200 OK\r\n\r\n") +
      record("response", "https://a.example/a.png", "2020-03-05T08:00:02Z",
             "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\x1A\n" +
                 std::string(6, '\0'));
  for (const std::string& bytes :
       {warc, gz(warc), gz(warc.substr(0, 900)) + gz(warc.substr(900))}) {
    const Collected found = read_content(bytes, "crawl.warc.gz");
    REQUIRE(found.articles.size() == 3);
    for (const Article& article : found.articles) {
      CHECK(article.title == "Đê sông Lạch được gia cố");
      CHECK(article.body.size() == 2);
    }
    CHECK(found.articles[0].url == "https://a.example/1");
    CHECK(found.articles[0].captured == "20200305080000");
    CHECK(found.rejects.empty());
    REQUIRE(found.skips.size() == 3);
    CHECK(found.skips[0].second == "http-status");
    CHECK(found.skips[1].second == "revisit");
    CHECK(found.skips[2] == std::pair<std::string, std::string>(found.skips[2].first, "not-page"));
    CHECK(found.skips[2].first.ends_with("/https://a.example/a.png"));
  }
}

TEST_CASE("a damaged web archive is read on from the next record") {
  const std::string one =
      record("response", "https://a.example/1", "2020-03-05T08:00:00Z", answer(page));
  const std::string two =
      record("response", "https://a.example/2", "2020-03-05T08:00:00Z", answer(page));
  std::string bad = one;
  bad.replace(bad.find("Content-Length: ") + 16, 3, "abc");
  Collected found = read_content(one + bad + two, "a.warc");
  CHECK(found.articles.size() == 2);
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects[0].reason == "damaged");
  CHECK(found.rejects[0].byte == one.size());
  found = read_content(one + two.substr(0, two.size() - 100), "a.warc");
  CHECK(found.articles.size() == 1);
  CHECK(found.rejects.size() == 1);
}

TEST_CASE("of a WACZ file only the web archives count") {
  const std::string warc =
      record("response", "https://a.example/1", "2020-03-05T08:00:00Z", answer(page));
  const Collected found = read_content(
      zip_of({{"archive/data.warc.gz", gz(warc)},
              {"pages/pages.jsonl", "{\"format\":\"json-pages-1.0\",\"title\":\"All Pages\"}\n"},
              {"datapackage.json", "{\"title\":\"Crawl\",\"description\":\"x\"}"}}),
      "crawl.wacz");
  CHECK(found.articles.size() == 1);
  CHECK(found.skips.size() == 2);
}

TEST_CASE("the header of an answer is taken off") {
  const std::string plain = answer(page, "X-A: b\r\n");
  for (const std::string& saved : {plain, "HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\n" + plain,
                                   "HTTP/2 200 \ncontent-type: text/html\n\n" + page}) {
    const Collected found = read_content(saved, "luu.html");
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].title == "Đê sông Lạch được gia cố");
    CHECK(found.articles[0].body.front().starts_with("Sáng 14/3"));
  }
  const Collected json = read_content(
      "HTTP/1.1 200 OK\r\nContent-Type: "
      "application/json\r\n\r\n{\"title\":\"A\",\"content\":\"x\"}",
      "a");
  CHECK(json.articles.size() == 1);
  CHECK(read_http_message("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n<p>x</p>", 99).body ==
        "<p>x</p>");
}

TEST_CASE("answers in Brotli are read as far as they go") {
  using namespace std::string_literals;
  const std::string packed =
      "\x1B\x3D\x00\xF8\x2D\x8F\x77\x1A\x87\x1C\xB2\xFD\x50\xD5\x1B\x30\x7F\xC1\x35\x08\x8F\xDB"
      "\xB0\xF6\x19\x83\x0B\x57\x91\xA1\x0D\xA9\x4A\xAB\x2B\x89\xE7\x98\x0A\x84\x25\xCF\xD0\x86"
      "\x4B\x90\xAA\x4A\x84\x67\x9A\x06\x96\x2F\xFA\x16\x3C"s;
  const std::string markup = "<p>Đê sông Lạch, đê sông Lạch, đê sông Lạch</p>";
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n";
  CHECK(read_http_message(head + packed, 999).body == markup);
  CHECK(read_http_message(head + packed, 9).body == markup.substr(0, 9));
  const HttpMessage cut = read_http_message(head + packed.substr(0, 50), 999);
  CHECK(cut.body.size() < markup.size());
  CHECK(markup.starts_with(cut.body));
  CHECK(cut.readable);
  // Kept unpacked, with the header as it was.
  CHECK(read_http_message(head + markup, 999).body == markup);
  CHECK_FALSE(read_http_message("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nx", 9).readable);
}

TEST_CASE("addresses of web archives are unwrapped") {
  struct {
    const char* url;
    const char* address;
    const char* time;
  } const rows[] = {
      {"https://web.archive.org/web/20200401000000/https://a.example/1", "https://a.example/1",
       "20200401000000"},
      {"http://web.archive.org/web/20200401000000id_/http://a.example/1?x=1",
       "http://a.example/1?x=1", "20200401000000"},
      {"//web.archive.org/web/2020/a.example/1", "http://a.example/1", "20200000000000"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.url);
    const auto capture = web_capture(row.url);
    REQUIRE(capture);
    CHECK(capture->address == row.address);
    CHECK(capture->time == row.time);
  }
  for (const char* url :
       {"https://a.example/web/20200401000000/https://b.example/", "https://web.archive.org/about",
        "https://web.archive.org/web/*/a.example", ""})
    CHECK(!web_capture(url));
}
