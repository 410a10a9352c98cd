// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

std::string titles(const Collected& found) {
  std::string titles;
  for (const Article& article : found.articles)
    titles += (titles.empty() ? "" : " | ") + article.title;
  return titles;
}

std::size_t count(const std::vector<std::string>& reasons, const std::string& reason) {
  return static_cast<std::size_t>(std::count(reasons.begin(), reasons.end(), reason));
}

}  // namespace

TEST_CASE("a text that an editor keeps as blocks") {
  const std::vector<std::string> both{"Đoạn văn một.", "Đoạn văn hai."};
  for (
      const char* body : {
          R"({"time":1,"blocks":[{"type":"paragraph","data":{"text":"Đoạn văn một."}},)"
          R"({"type":"list","data":{"items":["Đoạn văn hai."]}}]})",
          R"({"blocks":[{"key":"a","text":"Đoạn văn một.","type":"unstyled"},)"
          R"({"key":"b","text":"Đoạn văn hai.","type":"unstyled"}],"entityMap":{}})",
          R"({"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Đoạn "},)"
          R"({"type":"text","text":"văn một."}]},{"type":"paragraph","content":[)"
          R"({"type":"text","text":"Đoạn văn hai."}]}]})",
          R"([{"type":"paragraph","children":[{"text":"Đoạn "},{"type":"link","children":[)"
          R"({"text":"văn một."}]}]},{"_type":"block","children":[{"_type":"span","text":)"
          R"("Đoạn văn hai."}]}])",
          R"({"root":{"children":[{"type":"paragraph","children":[{"type":"text","text":)"
          R"("Đoạn văn một."}]},{"type":"text","text":"Đoạn văn hai."}]}})",
          R"({"ops":[{"insert":"Đoạn văn "},{"insert":"một.","attributes":{"bold":true}},)"
          R"({"insert":"\nĐoạn văn hai.\n"}]})",
      }) {
    CAPTURE(body);
    const std::string article = "{\"title\":\"A\",\"content\":" + std::string(body) + "}";
    for (const std::string& json : {article, "{\"data\":{\"article\":" + article + "}}"}) {
      const Collected found = read_content(json, "a.json");
      REQUIRE(found.articles.size() == 1);
      CHECK(found.articles[0].title == "A");
      CHECK(found.articles[0].body == both);
    }
  }
  CHECK(read_content(R"({"title":"A","content":{"x":[{"y":1}]}})", "a.json").rejects.size() == 1);
  // Pictures alone are no text, and no reason to refuse the article.
  const Collected pictures =
      read_content(R"({"title":"A","lead":"B","blocks":[{"type":"image","data":{"url":"x"}}]})");
  REQUIRE(pictures.articles.size() == 1);
  CHECK(pictures.articles[0].body.empty());
}

TEST_CASE("articles are found in what wraps them") {
  struct {
    const char* json;
    const char* titles;
  } const rows[] = {
      {R"({"status":"ok","articles":[{"title":"A","content":"x"},{"title":"B","content":"y"}]})",
       "A | B"},
      {R"({"took":3,"hits":{"total":{"value":2},"hits":[{"_id":"1","_source":{"title":"A","content":"x"}},
          {"_id":"2","_source":{"title":"B","content":"y"}}]}})",
       "A | B"},
      {R"({"a1":{"title":"A","content":"x"},"a2":{"title":"B","content":"y"}})", "A | B"},
      {R"({"data":{"posts":{"edges":[{"node":{"title":"A","content":"x"}},{"node":{"title":"B","content":"y"}}]}}})",
       "A | B"},
      {R"({"data":[{"id":1,"attributes":{"title":"A","content":"x"}}],"meta":{"page":1}})", "A"},
      {R"({"response":{"numFound":1,"docs":[{"title":"A","content":"x"}]}})", "A"},
      {R"([{"model":"tin.bai","pk":1,"fields":{"title":"A","content":"x"}}])", "A"},
      {R"({"rows":[{"id":"1","value":{"rev":"1-a"},"doc":{"title":"A","content":"x"}}]})", "A"},
      {R"({"content":[{"title":"A","content":"x"},{"title":"B","content":"y"}],"totalElements":2})",
       "A | B"},
      {R"({"title":"Trang","items":[{"title":"A","summary":"x","url":"https://a.example/1"}]})",
       "A"},
      {R"({"type":"table","name":"tin","data":[{"tieu_de":"A","noi_dung":"x"}]})", "A"},
      {R"({"posts":[{"title":"A","html":"<p>x</p>"}],"pages":[{"title":"B","html":"<p>y</p>"}]})",
       "B | A"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    CHECK(titles(read_content(row.json, "a.json")) == row.titles);
  }
}

TEST_CASE("of a list of articles none is left out") {
  CHECK(
      titles(read_content(
          R"({"articles":[{"title":"A","content":"x"},{"title":"B"},{"title":"C","Mở đầu":"y"}]})",
          "a.json")) == "A | B | C");
  CHECK(titles(read_content(
            R"([{"type":"header","version":"5","comment":"x"},{"type":"database","name":"t"},
                {"type":"table","name":"b","data":[{"title":"A","content":"x"}]}])",
            "a.json")) == "A");
}

TEST_CASE("an article with lists is no wrapper") {
  for (const char* json :
       {R"({"title":"A","content":"x","related":[{"title":"B","content":"y"}]})",
        R"({"title":"A","content":"x","authors":[{"name":"Lê Mai","bio":"z"}]})",
        R"({"title":"A","lead":"x","images":[{"title":"B","url":"https://a.example/1.jpg"}]})",
        R"({"title":"A","comments":[{"author":"z","content":"y","date":"2020-03-05"}]})",
        R"({"title":"A","content":[{"type":"p","text":"x"},{"type":"p","text":"y"}]})"}) {
    CAPTURE(json);
    CHECK(titles(read_content(json, "a.json")) == "A");
  }
}

TEST_CASE("what was chosen is said") {
  const Collected found = read_content(R"({"articles":[{"title":"A","content":"x"}]})", "a.json");
  CHECK(count(found.notes, "wrapper") == 1);
}

TEST_CASE("a JSON Feed names the source of its items") {
  const Collected found = read_content(
      R"({"version":"https://jsonfeed.org/version/1.1","title":"Báo Ví Dụ","description":"Tin",
          "items":[{"id":"1","title":"A","content_html":"<p>Đoạn một.</p><p>Đoạn hai.</p>",
                    "date_published":"2020-03-05T14:05:33+07:00","authors":[{"name":"Lê Mai"}]}]})",
      "feed.json");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].source == "Báo Ví Dụ");
  CHECK(found.articles[0].author == "Lê Mai");
  CHECK(found.articles[0].body == std::vector<std::string>{"Đoạn một.", "Đoạn hai."});
}

TEST_CASE("an export of Ghost has posts with authors and tags, and drafts") {
  const Collected found = read_content(
      R"({"db":[{"meta":{"version":"5.1"},"data":{
          "posts":[{"id":"1","title":"A","html":"<p>Đoạn.</p>","plaintext":"Đoạn.","status":"published",
                    "published_at":"2020-03-05T07:05:33.000Z"},
                   {"id":"2","title":"B","html":"<p>Đoạn.</p>","status":"draft"}],
          "tags":[{"id":"7","name":"Đê điều","description":"Tin về đê"}],
          "posts_tags":[{"post_id":"1","tag_id":"7"}],
          "users":[{"id":"3","name":"Lê Mai","website":"https://a.example"}],
          "posts_authors":[{"post_id":"1","author_id":"3"}]}}]})",
      "ghost.json");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == "A");
  CHECK(found.articles[0].author == "Lê Mai");
  CHECK(found.articles[0].tags == std::vector<std::string>{"Đê điều"});
  CHECK(found.articles[0].body == std::vector<std::string>{"Đoạn."});
  REQUIRE(found.skips.size() == 1);
  CHECK(found.skips[0].second == "unpublished");
}

TEST_CASE("a bulk file of Elasticsearch has a line before each document") {
  const Collected found = read_content(
      "{\"index\":{\"_index\":\"tin\",\"_id\":\"k7\"}}\n{\"title\":\"A\",\"content\":\"x\"}\n"
      "{\"index\":{\"_index\":\"tin\",\"_id\":\"k8\"}}\n{\"title\":\"B\",\"content\":\"y\"}\n",
      "bulk.ndjson");
  REQUIRE(found.articles.size() == 2);
  CHECK(found.rejects.empty());
  CHECK(found.articles[0].id == "k7");
  CHECK(found.articles[1].id == "k8");
}

TEST_CASE("what other languages write into JSON is read") {
  const Collected found = read_content(
      "{\"_id\":ObjectId(\"5e60a1\"),\"title\":\"A (NaN)\",\"content\":\"x\",\"views\":NaN,"
      "\"low\":-Infinity,\"date\":ISODate(\"2020-03-05T07:05:33Z\")}\n",
      "mongo.json");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == "A (NaN)");
  CHECK(found.articles[0].id == "5e60a1");
  REQUIRE(found.articles[0].published);
  CHECK(to_string(*found.articles[0].published) == "2020-03-05T14:05+07:00");
}

TEST_CASE("a wrapper larger than an article may be is read a record at a time") {
  ReaderOptions options;
  options.max_article_bytes = 300'000;
  std::string json = "{\n\"meta\":{\"note\":\"} ] {\"},\"data\":{\"posts\":[";
  for (int at = 0; at < 10'000; ++at)
    json += (at > 0 ? "," : "") + std::string(R"({"title":"Bài )") + std::to_string(at) +
            R"(","content":"Một đoạn văn."})";
  json += R"(]}})";
  const Collected found = read_content(json, "a.json", options);
  CHECK(found.articles.size() == 10'000);
  CHECK(found.rejects.empty());
  const Collected text = read_content(
      R"({"title":"A","content":")" + std::string(900'000, 'a') + R"("})", "a.json", options);
  CHECK(text.articles.empty());
  REQUIRE(text.rejects.size() == 1);
  CHECK(text.rejects[0].reason == "too-large");
}

TEST_CASE("members that mean nothing are named where a body is missing") {
  const Collected found = read_content(
      R"({"title":"A","Opening":"Một đoạn văn dài hơn tên của nó.","Intro":"Một đoạn văn dài hơn tên của nó, và câu nữa."})",
      "a.json");
  CHECK(found.articles.size() == 1);
  CHECK(count(found.notes, "unknown-members") == 1);
  CHECK(count(found.missing, "without-body") == 1);
}

TEST_CASE("a list that was printed into a text is a list") {
  const Collected found = read_content(
      "title,content,tags\nA,\"['Đoạn \\'một\\'.', \"\"Đoạn hai.\"\"]\",\"[\"\"đê\"\", "
      "\"\"bão\"\"]\"\n",
      "a.csv");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].body == std::vector<std::string>{"Đoạn 'một'.", "Đoạn hai."});
  CHECK(found.articles[0].tags == std::vector<std::string>{"đê", "bão"});
}

TEST_CASE("what browsers save of the traffic of a page") {
  const std::string page =
      R"(<html><head><title>Họp về đê</title></head><body><h1>Họp về đê</h1><p>Sáng nay, huyện Ví Dụ )"
      R"(họp về việc gia cố đê trước mùa bão, theo lời Chủ tịch huyện.</p></body></html>)";
  const std::string entry = R"({"startedDateTime":"2021-03-12T02:30:00Z","request":{"url":)"
                            R"("https://vidu.example/1"},"response":{"status":200,"content":)"
                            R"({"mimeType":"text/html; charset=utf-8","text":")" +
                            page + "\"}}}";
  const std::string picture =
      R"({"request":{"url":"https://vidu.example/a.png"},"response":{"status":200,"content":)"
      R"({"mimeType":"image/png"}}})";
  const Collected found = read_content(
      R"({"log":{"version":"1.2","entries":[)" + entry + "," + picture + "]}}", "a.har");
  CHECK(titles(found) == "Họp về đê");
  CHECK(found.articles[0].url == "https://vidu.example/1");
  REQUIRE(found.skips.size() == 1);
  CHECK(found.skips[0].second == "not-page");
}

TEST_CASE("what Python prints") {
  const Collected found = read_content(
      "{'title': 'Họp về \"đê\"', 'content': \"Ông nói: 'Được'.\", 'date': None, 'tags': ('a', "
      "'b')}\n"
      "{'title': 'Hai', 'content': 'Huyện họp.\\nXong.', 'date': datetime.datetime(2021, 3, 12, 9, "
      "30), 'ok': True}\n"
      "{'title': 'Ba', 'content': 'Hỏng}\n",
      "a.txt");
  CHECK(titles(found) == "Họp về \"đê\" | Hai");
  CHECK(found.articles[0].body == std::vector<std::string>{"Ông nói: 'Được'."});
  CHECK(found.articles[0].tags == std::vector<std::string>{"a", "b"});
  CHECK(found.articles[1].body.size() == 2);
  CHECK(to_string(found.articles[1].published.value()) == "2021-03-12T09:30+07:00");
  CHECK(found.rejects.size() == 1);
  CHECK(titles(read_content("[{'title': 'A', 'body': 'x'}, {'title': 'B', 'body': 'y'}]",
                            "a.json")) == "A | B");
}

TEST_CASE("identifiers and names beside an article") {
  const Collected keyed = read_content(
      R"({"https://vidu.example/1":{"title":"A","body":"x"},"https://vidu.example/2":{"title":"B",)"
      R"("body":"y"}})",
      "a.json");
  REQUIRE(keyed.articles.size() == 2);
  CHECK(keyed.articles[1].url == "https://vidu.example/2");
  const Collected hit =
      read_content(R"({"_index":"tin","_id":"x7","_source":{"title":"A","body":"x"}})", "a.jsonl");
  REQUIRE(hit.articles.size() == 1);
  CHECK(hit.articles[0].id == "x7");
  const Collected embedded = read_content(
      R"([{"title":{"rendered":"A"},"content":{"rendered":"x"},"author":3,"categories":[4],)"
      R"("_embedded":{"author":[{"id":3,"name":"Lê Mai"}],"wp:term":[[{"name":"Thời sự","taxonomy":)"
      R"("category"}],[{"name":"đê","taxonomy":"post_tag"}]]}}])",
      "a.json");
  REQUIRE(embedded.articles.size() == 1);
  CHECK(embedded.articles[0].author == "Lê Mai");
  CHECK(embedded.articles[0].section == "Thời sự");
  CHECK(embedded.articles[0].tags == std::vector<std::string>{"đê"});
}
