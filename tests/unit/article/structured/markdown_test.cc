// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/structured/front_matter.h"
#include "article/structured/markdown_text.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Markdown becomes paragraphs") {
  struct {
    const char* text;
    Lines paragraphs;
  } const rows[] = {
      {"Một\nhai.\n\nBa.", {"Một hai.", "Ba."}},
      {"## Đề mục ##\nMột.", {"Đề mục", "Một."}},
      {"- một\n- hai\n1. ba", {"một", "hai", "1. ba"}},
      {"**Đậm** và *nghiêng*, snake_case, 2 * 3 * 4", {"Đậm và nghiêng, snake_case, 2 * 3 * 4"}},
      {"[nhãn](https://a.example \"x\") và <https://a.example>, [1], [x][1]",
       {"nhãn và https://a.example, [1], x"}},
      {"> Trích\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |", {"Trích", "a | b", "1 | 2"}},
      {"Dòng  \nmới\\\nnữa", {"Dòng", "mới", "nữa"}},
      {"```\nmã *x*\n```\nSau.", {"mã *x*", "Sau."}},
      {"Phụ\n---\nMột &amp; hai<br>", {"Phụ", "Một & hai"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(read_markdown(row.text).paragraphs == row.paragraphs);
  }
  const MarkdownText text = read_markdown("# Đê sông\n\n![Ảnh đê](a.jpg)\n\nMột.");
  CHECK(text.title == "Đê sông");
  CHECK(text.captions == Lines{"Ảnh đê"});
  CHECK(text.paragraphs == Lines{"Một."});
}

TEST_CASE("front matter is YAML, TOML or JSON") {
  for (const char* text :
       {"---\ntitle: \"Đê sông\" # ghi chú\ntags: [đê, 'bão']\ncategories:\n  - Thời sự\nauthor:\n "
        " name: Lê Mai\n"
        "description: >\n  Một\n  hai\ndate: 2020-03-05 14:05:33 +0700\n---\n\nThân bài.\n",
        "+++\ntitle = \"Đê sông\"\ndate = 2020-03-05T14:05:33+07:00\nauthor = 'Lê "
        "Mai'\ndescription = \"Một hai\"\n"
        "[taxonomies]\ntags = [\n  \"đê\",\n  \"bão\"\n]\ncategories = [\"Thời sự\"]\n+++\nThân "
        "bài.\n",
        "---json\n{\"title\":\"Đê sông\",\"tags\":[\"đê\",\"bão\"],\"categories\":[\"Thời "
        "sự\"],\"author\":\"Lê Mai\","
        "\"description\":\"Một hai\",\"date\":\"2020-03-05T14:05:33+07:00\"}\n---\n<p>Thân "
        "bài.</p>\n"}) {
    CAPTURE(text);
    const Collected found = read_content(text, "bai.md");
    REQUIRE(found.articles.size() == 1);
    const Article& article = found.articles[0];
    CHECK(article.title == "Đê sông");
    CHECK(article.tags == Lines{"đê", "bão"});
    CHECK(article.section == "Thời sự");
    CHECK(article.author == "Lê Mai");
    CHECK(article.lead == "Một hai");
    CHECK(article.body == Lines{"Thân bài."});
    REQUIRE(article.published);
    CHECK(to_string(*article.published) == "2020-03-05T14:05+07:00");
  }
}

TEST_CASE("drafts are skipped, and rules are no front matter") {
  CHECK(read_content("---\ntitle: x\ndraft: true\n---\nThân.\n", "a.md").skips.size() == 1);
  for (const char* text : {"---\nMột đoạn.\n", "", "---", "{\"a\":1", "+++\n"})
    CHECK(!read_front_matter(text));
}
