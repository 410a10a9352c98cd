// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "unit/query/article_archive.h"

using namespace timtin;

namespace {

Article article(const std::string& id, const std::string& title, const std::string& day) {
  Article result;
  result.id = id;
  result.source = "Báo " + id;
  result.title = title;
  result.published = published_from_string(day);
  return result;
}

test::ArticleArchive& archive() {
  static test::ArticleArchive made({
      article("c1", "Thông cầu Bến Đỏ", "2021-06-01"),
      article("c2", "Thông cầu bến đỏ", "2021-06-02"),
      article("c3", "Thông cầu Bến Đỏ", "2021-06-03"),
      article("d1", "Thông đường ven biển", "2021-06-04"),
      article("d2", "Thông đường ven biển", "2021-06-05"),
      article("e1", "Thông hầm chui", "2021-06-06"),
  });
  return made;
}

SearchOptions collapsing(Sort sort = Sort::newest) {
  SearchOptions options;
  options.duplicates = Duplicates::collapse;
  options.sort = sort;
  return options;
}

/// `c3+2 d2+1 e1`: ids in their order, with the copies left out.
std::string found(const std::string& text, const SearchOptions& options) {
  std::string line;
  for (const Hit& hit : archive().search(text, options).hits) {
    line += (line.empty() ? "" : " ") + hit.article.id;
    if (hit.copies.value_or(0) > 0) line += "+" + std::to_string(*hit.copies);
  }
  return line;
}

}  // namespace

TEST_CASE("collapsed, the first of each cluster stands for it") {
  CHECK(found("thông", collapsing()) == "e1 d2+1 c3+2");
  CHECK(found("thông", collapsing(Sort::oldest)) == "c1+2 d1+1 e1");
  CHECK(found("thông", collapsing(Sort::title)) == "c3+2 d2+1 e1");
  CHECK(found("thông date:..2/6/2021", collapsing()) == "c2+1");
  CHECK(found("cluster:c1", collapsing()) == "c3+2");
  SearchOptions second = collapsing();
  second.offset = second.limit = 1;
  CHECK(found("thông", second) == "d2+1");
}

TEST_CASE("shown, copies are hits like others") {
  SearchOptions options;
  options.sort = Sort::oldest;
  CHECK(found("thông", options) == "c1 c2 c3 d1 d2 e1");
  CHECK_FALSE(archive().search("thông", options).copies.has_value());
}

TEST_CASE("counts are those of the hits") {
  for (const char* text : {"thông", "cầu", "*", "date:..2/6/2021", "-cầu", "hầm", "không"}) {
    CAPTURE(text);
    const SearchResult result = archive().search(text, collapsing());
    CHECK(result.total == result.hits.size());
    CHECK(archive().count(text, collapsing()) == result.total);
    CHECK(archive().count(text) == result.total + result.copies.value_or(0));
    std::uint64_t copies = 0;
    for (const Hit& hit : result.hits) copies += hit.copies.value_or(0);
    CHECK(result.copies == copies);
  }
}

TEST_CASE("cluster: finds an article and its copies, by the id of any") {
  SearchOptions options;
  options.sort = Sort::oldest;
  CHECK(found("cluster:c2", options) == "c1 c2 c3");
  CHECK(found("bansao:d1", options) == "d1 d2");
  CHECK(found("cluster:e1", options) == "e1");
  CHECK(found("cluster:x9", options).empty());
  CHECK(found("thông -cluster:c1", options) == "d1 d2 e1");
  const std::string cluster = archive().search("id:c1").hits.at(0).article.cluster;
  REQUIRE(cluster.size() == 32);
  CHECK(found("cluster:" + cluster.substr(0, 10), options) == "c1 c2 c3");
}
