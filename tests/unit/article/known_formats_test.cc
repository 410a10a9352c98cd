// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/article/collected.h"

using namespace timtin;

TEST_CASE("the content counts, not the name") {
  struct {
    const char* name;
    const char* content;
  } const rows[] = {
      {"bang.xls", "title;content;date\nĐê sông;Một đoạn văn.;05/03/2020\n"},
      {"bai.doc",
       "<html><head><title>Đê sông</title></head><body><h1>Đê sông</h1><p>Một đoạn văn "
       "dài.</p></body></html>"},
      {"bai.docx", "Đê sông\n\nMột đoạn văn.\n"},
      {"tin.pdf", "{\"title\":\"Đê sông\",\"content\":\"Một đoạn văn.\"}"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    const Collected found = read_content(row.content, row.name);
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].title == "Đê sông");
  }
}

TEST_CASE("a NUL byte in a text is left out and flagged") {
  for (const char* name : {"a.txt", "a.csv", "a.jsonl"}) {
    CAPTURE(name);
    const std::string content =
        std::string(name) == "a.txt" ? std::string("Đê sông\n\nMột đo\0ạn văn dài hơn.\n", 43)
        : std::string(name) == "a.csv"
            ? std::string("title,content\nĐê sông,Một đo\0ạn văn dài hơn.\n", 56)
            : std::string("{\"title\":\"Đê sông\",\"content\":\"Một đo\0ạn văn dài hơn.\"}\n", 66);
    const Collected found = read_content(content, name);
    REQUIRE(found.articles.size() == 1);
    const auto& flags = found.articles[0].flags;
    CHECK(std::find(flags.begin(), flags.end(), "nul-bytes") != flags.end());
    CHECK(found.articles[0].body.front().find('\0') == std::string::npos);
  }
}

TEST_CASE("what programs must read first is a reject with a way out") {
  for (const char* content :
       {"{\\rtf1\\ansi x}", "-- MySQL dump 10.13\nCREATE TABLE `t` (`id` int);\n",
        "INSERT INTO tin VALUES (1,'x');\n"}) {
    CAPTURE(content);
    const Collected found = read_content(content, "a");
    CHECK(found.articles.empty());
    REQUIRE(found.rejects.size() == 1);
    CHECK(found.rejects[0].reason == "unsupported");
    CHECK(!found.rejects[0].detail.empty());
  }
}

TEST_CASE("a filter for a double ending gets the packed file") {
  ReaderOptions options;
  options.filters = {{{"warc.gz"}, "printf 'Đê sông\\n\\nMột đoạn văn.\\n'"}};
  const Collected found =
      read_content("\x1F\x8B nothing that could be unpacked", "a.warc.gz", options);
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == "Đê sông");
}
