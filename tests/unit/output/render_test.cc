// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "output/wrap.h"
#include "timtin/output.h"

using namespace timtin;

namespace {

SearchResult sample() {
  Article article;
  article.key = "0123456789abcdef0123456789abcdef";
  article.id = "hp-1";
  article.source = "Cổng tin\x1b[31m";
  article.title = "Giải ngân\tvốn";
  article.body = {"Kết quả giải ngân\nvốn là 33,8%."};
  article.published = Published{{2021, 6, 25}, 17 * 60, DatePrecision::minute};
  article.officials = {{"Ông A", {"Giám đốc"}, false, {}}, {"Bà B", {"Chủ tịch"}, true, {}}};
  SearchResult result;
  result.total = 7;
  result.hits.push_back({1, true, 2.5, article});
  Highlight highlight;
  highlight.syllables = {{"giải"}, {"ngân"}};
  result.highlights = {highlight};
  result.readings = {{"giai", {"giải", "giai"}}};
  return result;
}

RenderOptions options_for(Format format) {
  RenderOptions options;
  options.format = format;
  options.first = 4;
  return options;
}

}  // namespace

TEST_CASE("text: what, when, where and who in a few lines") {
  Analyzer analyzer;
  CHECK(render_hits(sample(), options_for(Format::text), analyzer) ==
        "4. Giải ngân vốn\n"
        "   25/06/2021 17:00 · Cổng tin\uFFFD[31m · Bà B, Ông A · hp-1\n"
        "   Kết quả giải ngân vốn là 33,8%.\n");
}

TEST_CASE("colour changes paint, never content") {
  Analyzer analyzer;
  RenderOptions options = options_for(Format::text);
  const std::string plain = render_hits(sample(), options, analyzer);
  options.appearance.colour = true;
  const std::string painted = render_hits(sample(), options, analyzer);
  CHECK(painted.find("\x1b[1;38;5;163mgiải ngân\x1b[0m") != std::string::npos);
  std::string stripped;
  for (std::size_t at = 0; at < painted.size();) {
    if (painted[at] == '\x1b') {
      at = painted.find('m', at) + 1;
    } else {
      stripped += painted[at++];
    }
  }
  CHECK(stripped == plain);
}

TEST_CASE("tsv: seven columns a line") {
  Analyzer analyzer;
  CHECK(render_hits(sample(), options_for(Format::tsv), analyzer) ==
        "4\t2.5000\thp-1\t2021-06-25T17:00+07:00\tCổng tin\uFFFD[31m\tGiải ngân vốn\t"
        "Kết quả giải ngân vốn là 33,8%.\n");
}

TEST_CASE("ids: own id, or key where that would break a line") {
  Analyzer analyzer;
  SearchResult result = sample();
  RenderOptions options = options_for(Format::ids);
  CHECK(render_hits(result, options, analyzer) == "hp-1\n");
  result.hits[0].article.id = "a\nb";
  CHECK(render_hits(result, options, analyzer) == "0123456789abcdef0123456789abcdef\n");
  options.nul = true;
  CHECK(render_hits(result, options, analyzer) == std::string("a\nb\0", 4));
  result.hits[0].article.id.clear();
  CHECK(render_hits(result, options, analyzer) ==
        std::string("0123456789abcdef0123456789abcdef\0", 33));
}

TEST_CASE("json is one object, jsonl an article a line") {
  Analyzer analyzer;
  const auto text = render_hits(sample(), options_for(Format::json), analyzer);
  const auto json = nlohmann::json::parse(text);
  CHECK(json["timtin"] == 1);
  CHECK(json["total"] == 7);
  CHECK(json["offset"] == 3);
  CHECK(json["readings"][0]["spellings"][0] == "giải");
  const auto& hit = json["hits"][0];
  CHECK(hit["rank"] == 4);
  CHECK(hit["score"] == 2.5);
  CHECK(hit["id"] == "hp-1");
  CHECK(hit["title_marked"] == nlohmann::json::parse("[[0,9]]"));
  CHECK_FALSE(hit.contains("why"));
  CHECK(hit["snippets"][0]["part"] == "body");
  CHECK(hit["snippets"][0]["marked"] == nlohmann::json::parse("[[8,17]]"));
  CHECK(text.find('\x1b') == std::string::npos);
  const auto line = render_hits(sample(), options_for(Format::jsonl), analyzer);
  CHECK(nlohmann::json::parse(line) == hit);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
}

TEST_CASE("facets") {
  const std::vector<FacetCount> counts{{"Hải\tPhòng", 120}, {"Hà \"Nội\"", 7}};
  RenderOptions options;
  CHECK(render_facets(counts, options) == "120  Hải Phòng\n  7  Hà \"Nội\"\n");
  options.format = Format::tsv;
  CHECK(render_facets(counts, options) == "Hải Phòng\t120\nHà \"Nội\"\t7\n");
  options.format = Format::jsonl;
  CHECK(render_facets(counts, options) ==
        "{\"value\":\"Hải\\tPhòng\",\"articles\":120}\n"
        "{\"value\":\"Hà \\\"Nội\\\"\",\"articles\":7}\n");
  options.format = Format::json;
  CHECK(nlohmann::json::parse(render_facets(counts, options))["facets"].size() == 2);
  CHECK(render_facets({}, options) == "{\"timtin\":1,\"facets\":[]}\n");
}

TEST_CASE("lines are wrapped at spaces by columns") {
  output::WrapOptions options;
  options.columns = 12;
  options.indent = 2;
  options.first_used = 2;
  CHECK(output::wrap({"một hai ba bốn năm", {}}, options) == "một hai ba\n  bốn năm\n");
  CHECK(output::wrap({"", {}}, options) == "\n");
  CHECK(output::wrap({"dài-hơn-một-dòng a", {}}, options) == "dài-hơn-một-dòng\n  a\n");
  CHECK(output::wrap_items({{"một"}, {""}, {"hai"}, {"ba bốn"}}, options) ==
        "một · hai\n  ba bốn\n");
}

TEST_CASE("trec: six columns, no white space in any") {
  Analyzer analyzer;
  SearchResult result = sample();
  RenderOptions options = options_for(Format::trec);
  CHECK(render_hits(result, options, analyzer) == "1 Q0 hp-1 4 2.500000 timtin\n");
  options.query_id = "câu-7";
  options.by_score = false;
  CHECK(render_hits(result, options, analyzer) == "câu-7 Q0 hp-1 4 0.250000 timtin\n");
  for (const char* id : {"a b", "a\u00a0b", "a\u2003b", "", "a\nb"}) {
    result.hits[0].article.id = id;
    CHECK(render_hits(result, options, analyzer) ==
          "câu-7 Q0 0123456789abcdef0123456789abcdef 4 0.250000 timtin\n");
  }
  result.hits.clear();
  CHECK(render_hits(result, options, analyzer).empty());
}

TEST_CASE("json of one query of many begins with its qid") {
  Analyzer analyzer;
  RenderOptions options = options_for(Format::json);
  const auto alone = nlohmann::json::parse(render_hits(sample(), options, analyzer));
  options.query_id = "\"7\"";
  const std::string text = render_hits(sample(), options, analyzer);
  CHECK(text.starts_with(R"({"qid":"\"7\"","timtin":1,)"));
  auto json = nlohmann::json::parse(text);
  json.erase("qid");
  CHECK(json == alone);
  CHECK(std::count(text.begin(), text.end(), '\n') == 1);
}
