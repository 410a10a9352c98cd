// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/plain/header_lines.h"
#include "unit/article/collected.h"

using namespace timtin;

using Texts = std::vector<std::string>;

TEST_CASE("the forms of a header") {
  for (const char* text : {
           "title: Một bài\nnguồn: Báo Thử\n\nThân bài.\n",
           "# title = Một bài\n# nguồn = Báo Thử\n\nThân bài.\n",
           "#title: Một bài\n#source: Báo Thử\nThân bài.\n",
           "Tiêu đề = Một bài\nNguồn = Báo Thử\n\nThân bài.\n",
           "---\ntitle: Một bài\nsource: Báo Thử\n---\nThân bài.\n",
           "title: Một bài\r\nsource: Báo Thử\r\n=====\r\nThân bài.\r\n",
       }) {
    CAPTURE(text);
    const Collected found = read_content(text);
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].title == "Một bài");
    CHECK(found.articles[0].source == "Báo Thử");
    CHECK(found.articles[0].body == Texts{"Thân bài."});
  }
}

TEST_CASE("what only looks like a header stays text") {
  for (const char* text : {"Nguồn: TTXVN\nĐoạn văn.\n", "Ghi chú: x\n\nĐoạn văn.\n",
                           "x = 1\n\nĐoạn văn.\n", "---\n\nĐoạn văn.\n"}) {
    CAPTURE(text);
    const Collected found = read_content(text);
    REQUIRE(found.articles.size() == 1);
    std::string all = found.articles[0].title;
    for (const std::string& paragraph : found.articles[0].body) all += paragraph;
    CHECK(all.find(std::string(text).substr(0, 3)) != all.npos);
  }
}

TEST_CASE("several articles in one text, rules between them") {
  for (const char* rule : {"-----", "===", "* * *\n***", "\f"}) {
    const std::string text = "title: Một\nauthor: A\n\nĐoạn một.\n" + std::string(rule) +
                             "\n\ntitle: Hai\nauthor: B\n\nĐoạn hai.\n---\nvẫn bài hai\n" + rule +
                             "\nTitle: Ba\nĐoạn ba.\n";
    CAPTURE(text);
    const Collected found = read_content(text);
    REQUIRE(found.articles.size() == 3);
    CHECK(found.articles[0].title == "Một");
    CHECK(found.articles[0].body.front() == "Đoạn một.");
    CHECK(found.articles[1].author == "B");
    CHECK(found.articles[1].body.back() != "Đoạn hai.");
    CHECK(found.lines.front() == 1);
    CHECK(found.articles[0].key != found.articles[1].key);
  }
}

TEST_CASE("one article with rules in it stays one") {
  CHECK(read_content("title: A\n\nMột.\n---\nNguồn: TTXVN\n").articles.size() == 1);
  CHECK(read_content("Một bài\n\nMột.\n---\ntitle: x\n").articles.size() == 1);
  const std::string huge = "title: A\n\n" + std::string(100000, 'x') + "\n---\ntitle: B\n\nHai.\n";
  CHECK(read_content(huge).articles.size() == 1);  // the second begins behind the head
}
