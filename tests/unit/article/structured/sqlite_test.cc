// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <fstream>
#include <iterator>

#include "packed.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

/// A file of SQLite, made by these statements.
std::string database(const char* statements) {
  const TemporaryFolder folder;
  const std::string path = folder.path("tin.db");
  sqlite3* handle = nullptr;
  REQUIRE(::sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
  REQUIRE(::sqlite3_exec(handle, statements, nullptr, nullptr, nullptr) == SQLITE_OK);
  ::sqlite3_close(handle);
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const char* const news =
    "CREATE TABLE nguoi(id INTEGER, ten TEXT); INSERT INTO nguoi VALUES(1, 'x');"
    "CREATE TABLE \"bai \"\"viet\"(id INTEGER, tieu_de TEXT, noi_dung TEXT, ngay_dang INTEGER, "
    "status TEXT);"
    "INSERT INTO \"bai \"\"viet\" VALUES(1, 'Đê sông', '<p>Một.</p><p>Hai người dân đi qua "
    "đê.</p>', 1583391933, "
    "'publish');"
    "INSERT INTO \"bai \"\"viet\" VALUES(2, 'Nháp', 'x', NULL, 'draft');"
    "CREATE VIEW v AS SELECT tieu_de, noi_dung FROM \"bai \"\"viet\";";

}  // namespace

TEST_CASE("the table with known columns has the articles") {
  const std::string bytes = database(news);
  for (const std::string& content :
       {bytes, compressed(bytes, "gzip"), zip_of({{"tin.db", bytes}})}) {
    const Collected found = read_content(content, "tin");
    for (const Reject& reject : found.rejects) MESSAGE(to_json(reject));
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].title == "Đê sông");
    CHECK(found.articles[0].body == std::vector<std::string>{"Một.", "Hai người dân đi qua đê."});
    REQUIRE(found.articles[0].published);
    CHECK(to_string(*found.articles[0].published) == "2020-03-05T14:05+07:00");
    CHECK(found.skips.size() == 1);
  }
}

TEST_CASE("NUL bytes of a database are left out") {
  const Collected found = read_content(
      database("CREATE TABLE tin(title, body);"
               "INSERT INTO tin VALUES('A' || char(0) || 'B', CAST(x'780079' AS TEXT));"
               "INSERT INTO tin VALUES('C', zeroblob(100))"),
      "tin.db");
  REQUIRE(found.articles.size() == 2);
  CHECK(found.articles[0].title == "AB");
  CHECK(found.articles[0].body == std::vector<std::string>{"xy"});
  CHECK(found.articles[0].flags == std::vector<std::string>{"nul-bytes"});
  CHECK(found.articles[1].body.empty());
}

TEST_CASE("a database without known columns says what it has") {
  const Collected found = read_content(database("CREATE TABLE x(a, b);"), "x.db");
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects[0].reason == "unknown-columns");
  CHECK(found.rejects[0].detail.find("x (a, b)") != std::string::npos);
}

TEST_CASE("a damaged database is a reject") {
  std::string bytes = database(news);
  for (std::size_t at = 100; at < bytes.size(); at += 3) bytes[at] = '\x7F';
  const Collected found = read_content(bytes, "x.db");
  CHECK(found.articles.empty());
  REQUIRE(found.rejects.size() == 1);
}
