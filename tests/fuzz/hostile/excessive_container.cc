// SPDX-License-Identifier: GPL-2.0-or-later
#include <sqlite3.h>

#include <array>

#include "excess.h"
#include "packed.h"

namespace timtin::hostile {
namespace {

std::string record(const std::string& body, const std::string& size) {
  return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: "
         "2020-03-05T08:00:00Z\r\nContent-Type: application/http\r\nContent-Length: " +
         size + "\r\n\r\n" + body + "\r\n\r\n";
}

std::string whole_record(const std::string& body) {
  return record(body, std::to_string(body.size()));
}

const std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

std::string web_archive(Random& random) {
  const std::size_t size = amount(random);
  const std::string page = "<html><body><h1>Bài</h1><p>Sáng nay, huyện họp.</p>";
  switch (random.below(7)) {
    case 0:
      return repeated(whole_record(answer + "\r\n" + page), size);
    case 1:
      return record(answer + "\r\n" + page, "99999999999999999999");
    case 2:
      return "WARC/1.0\r\n" + repeated("WARC-Type: response\r\n", size) + "\r\n";
    case 3:
      return repeated("WARC/1.0\r\n", size);
    case 4:
      return whole_record(answer + "Transfer-Encoding: chunked\r\n\r\n" +
                          repeated("1\r\na\r\n", size));
    case 5:
      return whole_record(answer + "Content-Encoding: gzip\r\n\r\n" +
                          compressed(page + std::string(4 * size, ' '), "gzip"));
    default:
      return whole_record(answer + "\r\n" + repeated("<div>", size));
  }
}

std::string mails(Random& random) {
  const std::size_t size = amount(random);
  const std::string head =
      "From: Lê <a@b.example>\nDate: Thu, 05 Mar 2020 14:05:33 +0700\nMIME-Version: 1.0\n";
  switch (random.below(7)) {
    case 0:
      return repeated("From x@y Thu Mar  5 14:05:33 2020\n\n", size);
    case 1:
      return head + "Subject: A\n" + repeated(" a\n", size) + "\nx\n";
    case 2:
      return head + "Subject: " + repeated("=?utf-8?B?TMOq?= ", size) + "\n\nx\n";
    case 3: {
      std::string text = head;
      for (std::size_t part = 0; text.size() < size; ++part) {
        const std::string name = "b" + std::to_string(part);
        text += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + '\n';
      }
      return text + "\nx\n";
    }
    case 4:
      return head + "Content-Type: multipart/mixed; boundary=b\n\n" +
             repeated("--b\nContent-Type: text/plain\n\nx\n", size);
    case 5:
      return head + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" +
             repeated("PGRpdj4=\n", size);
    default:
      return head + "Content-Type: text/plain; format=flowed\n\n" + repeated("> a \n", size);
  }
}

std::string word(Random& random) {
  constexpr std::array<std::string_view, 5> pieces{"<w:p><w:r><w:t>a</w:t></w:r></w:p>",
                                                   "<w:r><w:t>a</w:t></w:r>", "<w:tbl><w:tr><w:tc>",
                                                   "<w:p/>", "<w:br/>"};
  return zip_of({{"[Content_Types].xml", "<Types/>"},
                 {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" +
                                           repeated(random.pick(pieces), amount(random)) +
                                           "</w:body></w:document>"},
                 {"docProps/core.xml", repeated("<a>", random.below(5000))}});
}

std::string open_document(Random& random) {
  constexpr std::array<std::string_view, 4> pieces{
      "<text:s text:c=\"2000000000\"/>", "<text:p>a</text:p>", "<text:span>", "<text:tab/>"};
  return zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml",
                  "<office:document-content xmlns:text=\"t\" xmlns:office=\"o\">"
                  "<office:body><text:p>" +
                      repeated(random.pick(pieces), amount(random)) +
                      "</text:p></office:body></office:document-content>"}});
}

std::string book(Random& random) {
  const std::size_t size = amount(random);
  return zip_of(
      {{"mimetype", "application/epub+zip"},
       {"META-INF/container.xml", "<container><rootfile full-path=\"c.opf\"/>" +
                                      repeated("<rootfile full-path=\"d\"/>", random.below(5000)) +
                                      "</container>"},
       {"c.opf", "<package><title>Sách</title><item id=\"a\" href=\"a.xhtml\"/>" +
                     repeated("<item id=\"b\" href=\"../a.xhtml\"/>", random.below(20'000)) +
                     "<spine>" + repeated("<itemref idref=\"a\"/>", random.below(20'000)) +
                     "</spine></package>"},
       {"a.xhtml", "<html><body>" + repeated("<p>Sáng nay, huyện họp.</p>", size)}});
}

/// What `statements` leave behind. Made anew each time: small.
std::string database(const std::string& statements) {
  sqlite3* handle = nullptr;
  must(::sqlite3_open(":memory:", &handle) == SQLITE_OK);
  must(::sqlite3_exec(handle, statements.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_int64 size = 0;
  unsigned char* data = ::sqlite3_serialize(handle, "main", &size, 0);
  std::string made(reinterpret_cast<char*>(data), static_cast<std::size_t>(size));
  ::sqlite3_free(data);
  ::sqlite3_close(handle);
  return made;
}

std::string large_database(Random& random) {
  const std::string rows =
      std::to_string(random.one_in(40) ? random.below(100'000) : random.below(500));
  const std::string many =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + rows +
      ") INSERT INTO tin SELECT ";
  switch (random.below(5)) {
    case 0:
      return database("CREATE TABLE tin(title, body);" + many + "'A', 'x' FROM n");
    case 1:
      return database("CREATE TABLE tin(title, body);" + many + "'A', zeroblob(i % 5000) FROM n");
    case 2: {
      std::string tables;
      for (std::size_t i = random.below(1500); i > 0; --i)
        tables += "CREATE TABLE t" + std::to_string(i) + "(title, body);";
      return database("BEGIN;" + tables + "CREATE TABLE tin(title, body); COMMIT");
    }
    case 3: {
      std::string columns = "title, body";
      for (std::size_t i = random.below(1900); i > 0; --i) columns += ", c" + std::to_string(i);
      return database("CREATE TABLE tin(" + columns +
                      "); INSERT INTO tin(title, body) VALUES ('A', 'x')");
    }
    default:
      return database(
          "CREATE TABLE tin(a, title AS (hex(zeroblob(1000000)) || a), "
          "body AS (replace(hex(zeroblob(100000)), '0', 'ab')));" +
          many + "i FROM n");
  }
}

}  // namespace

HostileFile excessive_container(Random& random) {
  switch (random.below(8)) {
    case 0:
      return {"large warc", "a.warc", web_archive(random)};
    case 1:
      return {"large warc.gz", "a.warc.gz", compressed(web_archive(random), "gzip")};
    case 2:
      return {"large wacz", "a.wacz", zip_of({{"archive/a.warc", web_archive(random)}})};
    case 3:
      return {"large mail", random.one_in(2) ? "a.eml" : "a.mbox", mails(random)};
    case 4:
      return {"large docx", "a.docx", word(random)};
    case 5:
      return {"large odt", "a.odt", open_document(random)};
    case 6:
      return {"large epub", "a.epub", book(random)};
    default:
      return {"large sqlite", "a.db", large_database(random)};
  }
}

}  // namespace timtin::hostile
