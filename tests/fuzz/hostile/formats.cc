// SPDX-License-Identifier: GPL-2.0-or-later
#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "hostile_file.h"
#include "packed.h"

namespace timtin::hostile {
namespace {

constexpr std::array<std::string_view, 8> pieces{"Sáng 14/3, UBND huyện họp về đê điều.",
                                                 "[[liên|kết]] {{hộp|a}} '''đậm''' <ref>x</ref>",
                                                 "**đậm** [nhãn](https://a.example) ![ảnh](a.jpg)",
                                                 "[caption id=\"a\"]<img src=\"a\"> Ảnh[/caption]",
                                                 "<p>Đoạn &amp; hai</p>",
                                                 "]]></text></page>",
                                                 "From nơi khác 12:30",
                                                 "\n\n"};

std::string mixed(Random& random) {
  std::string text;
  for (std::size_t count = random.below(10); count > 0; --count) text += random.pick(pieces);
  return text;
}

std::string warc(Random& random) {
  std::string text;
  for (std::size_t count = 1 + random.below(4); count > 0; --count) {
    const std::string body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" +
                             std::string(random.one_in(3) ? "Transfer-Encoding: chunked\r\n" : "") +
                             std::string(random.one_in(3) ? "Content-Encoding: gzip\r\n" : "") +
                             "\r\n<html><body><h1>Bài</h1><p>" + mixed(random) +
                             "</p></body></html>";
    const std::size_t size = random.one_in(5) ? random.below(100'000) : body.size();
    text +=
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/" +
        std::to_string(random.below(3)) + "\r\nWARC-Date: 2020-03-0" +
        std::to_string(1 + random.below(9)) +
        "T08:00:00Z\r\nContent-Type: application/http\r\nContent-Length: " + std::to_string(size) +
        "\r\n\r\n" + body + "\r\n\r\n";
  }
  return text;
}

/// None: one message alone.
std::string mail(Random& random, std::size_t messages) {
  std::string text;
  for (std::size_t count = std::max<std::size_t>(messages, 1); count > 0; --count)
    text += std::string(messages > 0 ? "From x@y Thu Mar  5 14:05:33 2020\n" : "") +
            "From: =?utf-8?B?TMOq?= <a@b.example>\n"
            "Subject: =?x-unknown?Q?=C4=90=?= " +
            std::string(random.pick(pieces).substr(0, 9)) +
            "\nMIME-Version: 1.0\nDate: Thu, 05 Mar 2020 14:05:33 +0700\n"
            "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n"
            "Content-Transfer-Encoding: " +
            (random.one_in(2) ? "base64" : "quoted-printable") + "\n\n" + mixed(random) +
            "\n--b--\n\n";
  return text;
}

/// What lies in a container is damaged as well: a packed byte that is changed damages all of it.
std::string content(std::string text, Random& random) {
  return random.one_in(3) ? damaged(std::move(text), random) : text;
}

std::string wacz(Random& random) {
  const std::string archive = content(warc(random), random);
  return zip_of({{"datapackage.json", "{\"profile\":\"data-package\"}"},
                 {"archive/data.warc.gz", compressed(archive, "gzip")},
                 {"indexes/index.cdx", mixed(random)},
                 {"pages/pages.jsonl", "{\"format\":\"json-pages-1.0\",\"title\":\"Trang\"}"}});
}

std::string word(Random& random) {
  std::string body;
  for (std::size_t depth = random.below(random.one_in(20) ? 3000 : 5); depth > 0; --depth)
    body += "<w:p>";
  body += "<w:p><w:r><w:t>" + mixed(random) + "</w:t></w:r></w:p>";
  return zip_of(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml",
        content("<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>", random)},
       {"word/styles.xml", mixed(random)}});
}

std::string book(Random& random) {
  std::vector<PackedMember> members{
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml", "<container><rootfile full-path=\"c.opf\"/></container>"},
      {"c.opf", content("<package><title>Sách</title><item id=\"a\" href=\"a.xhtml\"/><spine>"
                        "<itemref idref=\"a\"/><itemref idref=\"a\"/></spine></package>",
                        random)},
      {"a.xhtml", content("<html><body>" + mixed(random) + "</body></html>", random)}};
  if (random.one_in(10)) members.insert(members.end(), 3000, {"x.xml", "<x/>"});
  return zip_of(members);
}

std::string open_document(Random& random) {
  return zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml", content("<office:document-content><office:body><text:p>" + mixed(random) +
                                   "<text:s/></text:p></office:body></office:document-content>",
                               random)}});
}

std::string xml(Random& random) {
  const std::string text = mixed(random);
  switch (random.below(6)) {
    case 0:
      return "<mediawiki><page><title>Bài</title><ns>0</ns><revision><text>" + text +
             "</text></revision></page></mediawiki>";
    case 1:
      return "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"&x;&x;\">]><tin><bai><title>Bài "
             "&x;</title>"
             "<content>" +
             text + "</content></bai></tin>";
    case 2:
      return "<nitf><body><hedline><hl1>Bài</hl1></hedline><body.content>" + text +
             "</body.content></body></nitf>";
    case 3:
      return "<newsMessage><itemSet><newsItem guid=\"a\"><itemMeta><versionCreated>2020-03-05"
             "</versionCreated></itemMeta><contentMeta><headline>Bài</headline></contentMeta>"
             "<contentSet><inlineXML><html><body><p>" +
             text +
             "</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>";
    case 4:
      return "<urlset><url><loc>https://a.example/1</loc>" + text + "</url></urlset>";
    default:
      return "<rss><channel><item><title>Bài</title><content:encoded><![CDATA[" + text +
             "]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</"
             "wp:status></item></channel></rss>";
  }
}

std::string wrapped(Random& random) {
  std::string json = "{\"title\":\"Bài\",\"content\":\"x\"}";
  for (std::size_t depth = random.below(random.one_in(20) ? 200 : 6); depth > 0; --depth)
    json = random.one_in(2) ? "{\"a\":" + json + ",\"b\":[" + json.substr(0, 4000) + "]}"
                            : "[" + json + "]";
  return json;
}

std::string markdown(Random& random) {
  constexpr std::array<std::string_view, 4> fences{"---", "+++", "---json", ";;;"};
  const std::string_view fence = random.pick(fences);
  return std::string(fence) +
         "\ntitle: \"Bài\"\ntags: [a, 'b'\ntitle = \"\"\"\n{\"title\":\"x\"}\n- x\n  y: z\n" +
         std::string(fence.substr(0, 3)) + "\n# Bài\n" + mixed(random);
}

/// Made once.
const std::string& database() {
  static const std::string bytes = [] {
    sqlite3* handle = nullptr;
    must(::sqlite3_open(":memory:", &handle) == SQLITE_OK);
    must(::sqlite3_exec(
             handle,
             "CREATE TABLE tin(id INTEGER PRIMARY KEY, title TEXT, body TEXT, date TEXT);"
             "CREATE INDEX i ON tin(title);"
             "CREATE TABLE g(a, title AS (hex(zeroblob(a))), body);"
             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)"
             "INSERT INTO tin(title, body) SELECT 'Bài ' || i, hex(randomblob(200)) FROM n;",
             nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_int64 size = 0;
    unsigned char* data = ::sqlite3_serialize(handle, "main", &size, 0);
    std::string made(reinterpret_cast<char*>(data), static_cast<std::size_t>(size));
    ::sqlite3_free(data);
    ::sqlite3_close(handle);
    return made;
  }();
  return bytes;
}

}  // namespace

HostileFile other_format_file(Random& random) {
  switch (random.below(13)) {
    case 0:
      return {"warc", "a.warc", warc(random)};
    case 1:
      return {"warc.gz", "a.warc.gz", compressed(warc(random), "gzip")};
    case 2:
      return {"mbox", "a.mbox", mail(random, 1 + random.below(3))};
    case 3:
      return {"docx", "a.docx", word(random)};
    case 4:
      return {"epub", "a.epub", book(random)};
    case 5:
      return {"odt", "a.odt", open_document(random)};
    case 6:
      return {"xml", "a.xml", xml(random)};
    case 7:
      return {"wrapped json", "a.json", wrapped(random)};
    case 8:
      return {"markdown", "a.md", markdown(random)};
    case 9:
      return {"answer", "a.html", "HTTP/1.1 200 OK\r\n\r\n" + mixed(random)};
    case 10:
      return {"eml", "a.eml", mail(random, 0)};
    case 11:
      return {"wacz", "a.wacz", wacz(random)};
    default:
      return {"sqlite", "a.db", database()};
  }
}

}  // namespace timtin::hostile
