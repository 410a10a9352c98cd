// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "unit/query/article_archive.h"

using namespace timtin;

namespace {

Article article(std::string id, std::string title, std::string body,
                std::optional<Published> published = std::nullopt) {
  Article result;
  result.id = std::move(id);
  result.url = "https://tin.example/muc/" + result.id + ".html";
  result.source = "Tin Mẫu";
  result.title = std::move(title);
  result.body.push_back(std::move(body));
  result.published = published;
  result.charset = "UTF-8";
  return result;
}

std::vector<Article> sample() {
  std::vector<Article> articles{
      article("quan", "Tin thành phố",
              "Phó Chủ tịch Thường trực UBND thành phố Lê Anh Quân kiểm tra tiến độ dự án.",
              Published{{2021, 6, 25}, 17 * 60, DatePrecision::minute}),
      article("le", "Ngày lễ", "Trong lễ hội, ảnh chụp đoàn quân rất đẹp. Kĩ thuật chụp tốt.",
              Published{{2021, 6, 1}, 0, DatePrecision::month}),
      article("von", "Giải ngân vốn đầu tư công", "Tiến độ giải ngân vốn đầu tư công đạt 33,8%.",
              Published{{2021, 3, 2}}),
      article("duong", "Con đường mới", "Con đường ven biển dài 4.600 m ở Ðà Nẵng được hòa mạng.",
              Published{{2020, 12, 31}}),
      article("duongnhien", "Đương nhiên", "Điều đương nhiên: hoa nở ở TP.Hải Phòng, bà Thúy nói.",
              Published{{2020, 1, 1}, 0, DatePrecision::year}),
      article("khongdau", "Con duong moi", "Con duong ven bien duoc hoa mang."),
      article("dai", "Ủy ban họp", "Ủy ban nhân dân huyện họp về Nghị quyết số 45-NQ/TW.",
              Published{{2019, 5, 5}}),
  };
  articles[5].flags.push_back("unaccented");
  return articles;
}

test::ArticleArchive& archive() {
  static test::ArticleArchive sample_archive(sample());
  return sample_archive;
}

/// Ids of the hits, sorted, with spaces between.
std::string found(const std::string& text, const SearchOptions& options = {}) {
  std::set<std::string> ids;
  for (const Hit& hit : archive().search(text, options).hits) ids.insert(hit.article.id);
  std::string result;
  for (const std::string& id : ids) result += (result.empty() ? "" : " ") + id;
  return result;
}

struct FoundRow {
  std::string text, ids;
};

}  // namespace

TEST_CASE("who finds what") {
  const FoundRow rows[] = {
      {"Lê Anh Quân", "quan"},
      {"le anh quan", "le quan"},
      {"Lê anh quan", ""},
      {"\"le anh quan\"", "quan"},
      {"đường", "duong khongdau"},
      {"đương", "duongnhien khongdau"},
      {"duong", "duong duongnhien khongdau"},
      {"exact:đường", "duong"},
      {"exact:duong", "khongdau"},
      {"any:đường", "duong duongnhien khongdau"},
      {"duong exact:đường", "duong"},
      {"hoà", "duong khongdau"},
      {"hòa", "duong khongdau"},
      {"hoá", "khongdau"},
      {"exact:hoa", "duongnhien khongdau"},
      {"kỹ thuật", "le"},
      {"giai ngan von dau tu cong", "von"},
      {"giải ngân vốn đầu tư công", "von"},
      {"Đà Nẵng", "duong"},
      {"da nang", "duong"},
      {"4600", "duong"},
      {"33.8", "von"},
      {"Hải Phòng", "duongnhien"},
      {"thúi", ""},
      {"Thúy", "duongnhien"},
      {"con -duong", "duong"},
      {"con -đường", "khongdau"},
      {"con -(đường OR duong)", ""},
      {"-*", ""},
      {"\"quân ảnh\"~10", "le"},
      {"\"quân ảnh\"~4", "le"},
      {"\"quân ảnh\"~3", ""},
      {"ho*", "dai duong duongnhien khongdau le"},
      {"hoà*", "duong"},
      {"gia*", "von"},
      {"giả*", "von"},
      {"giá*", ""},
      {"ky*", "le"},
      {"\"giải ng*\"", "von"},
      {"\"giai* ng* von\"", "von"},
      {"\"giải v*\"", ""},
      {"\"giải zz*\"", ""},
      {"von -\"giải ng*\"", ""},
      {"ki*", "le quan"},
      {"UBND", "dai quan"},
      {"\"ủy ban nhân dân\"", "dai quan"},
      {"\"uy ban nhan dan\"", "dai quan"},
      {"uy ban nhan dan", "dai quan"},
      {"\"uy ban nhan dan huyen\"", "dai"},
      {"ủy ban nhân dân", "dai quan"},
      {"exact:UBND", "quan"},
      {"UBND -\"ủy ban nhân dân\"", "quan"},
  };
  for (const FoundRow& row : rows) {
    CAPTURE(row.text);
    CHECK(found(row.text) == row.ids);
  }
}

TEST_CASE("a part of the article is found to the syllable") {
  // Longer than the step between marks of a part; `đầu` begins it, `cuối` ends it.
  std::string body = "đầu";
  for (int i = 0; i < 200; ++i) body += i == 63 || i == 64 || i == 128 ? " mốc" : " chữ";
  body += " cuối";
  std::vector<Article> articles{article("dai", "Tựa", body), article("tua", "Mốc đầu cuối", "chữ"),
                                article("hai", "Một mốc", "Hai mốc một chữ.")};
  articles[2].lead = "Mốc một đầu";
  test::ArticleArchive archive(std::move(articles));
  const std::pair<const char*, std::uint64_t> rows[] = {
      {"body:đầu", 1},         {"body:cuối", 1},        {"body:mốc", 2},
      {"body:chữ", 3},         {"body:tựa", 0},         {"lead:đầu", 1},
      {"lead:mốc", 1},         {"lead:hai", 0},         {"body:\"mốc mốc\"", 1},
      {"body:\"mốc một\"", 1}, {"lead:\"mốc một\"", 1}, {"body:\"một mốc\"", 0},
      {"body:\"hai mốc\"", 1}, {"lead:\"hai mốc\"", 0}, {"body:moc", 2},
      {"-body:mốc", 1},        {"body:mố*", 2},
  };
  for (const auto& [text, count] : rows) {
    CAPTURE(text);
    CHECK(archive.count(text) == count);
  }
}

TEST_CASE("what came in when") {
  std::vector<Article> articles = sample();
  const unsigned days[] = {24, 25, 25, 23, 1, 25};
  for (std::size_t i = 0; i < std::size(days); ++i)
    articles[i].added = Published{{2021, 6, days[i]}, 1439, DatePrecision::minute};
  test::ArticleArchive archive(std::move(articles));
  const std::pair<const char*, std::uint64_t> rows[] = {
      {"added:1d..", 4},
      {"added:today", 3},
      {"nhập:\"hôm qua\"", 1},
      {"added:2021", 6},
      {"added:..2021", 6},
      {"added:2020..", 6},
      {"added:2022..", 0},
      {"added:..2020", 0},
      {"added:24/6/2021..25/6/2021", 4},
      {"added:24/6..", 4},
      {"-added:2021", 1},
      {"-added:1d..", 3},
      {"title:duong added:1d..", 1},
      {"con đường OR added:1/6/2021", 3},
      {"added:6/2021 -le", 6},
      {"-(added:2021 OR id:dai)", 0},
  };
  for (const auto& [text, count] : rows) {
    CAPTURE(text);
    CHECK(archive.count(text) == count);
    CHECK(archive.search(text).hits.size() == count);
  }
  SearchOptions options;
  options.sort = Sort::added;
  std::string ids;
  for (const Hit& hit : archive.search("*", options).hits) ids += hit.article.id + ' ';
  CHECK(ids == "le von khongdau quan duong duongnhien dai ");
}

TEST_CASE("fields") {
  const FoundRow rows[] = {
      {"title:đường", "duong khongdau"},
      {"title:\"giai ngan\"", "von"},
      {"title:gia*", "von"},
      {"body:giải", "von"},
      {"body:\"tin thành phố\"", ""},
      {"lead:giải", ""},
      {"source:\"tin mau\" title:le", "le"},
      {"source:tin.example title:lễ", "le"},
      {"official:quân", "quan"},
      {"official:\"Lê Anh Quân\"", "quan"},
      {"official:\"Lê Anh Quân/Phó Chủ tịch\"", "quan"},
      {"official:\"quan/pho chu tich ubnd\"", "quan"},
      {"official:\"Lê Anh Quân/Chủ tịch\"", ""},
      {"position:\"Phó Chủ tịch\"", "quan"},
      {"position:\"Phó Chủ tịch UBND\"", "quan"},
      {"position:\"Phó Chủ tịch Thường trực\"", "quan"},
      {"position:\"pho chu tich ubnd\"", "quan"},
      {"position:\"Chủ tịch\"", ""},
      {"position:UBND", ""},
      {"position:\"Phó Ch* t*\"", "quan"},
      {"position:\"Ch* tịch\"", ""},
      {"official:\"L* Anh Q*\"", "quan"},
      {"official:\"l* anh/pho ch*\"", "quan"},
      {"official:\"L* Anh/Chủ t*\"", ""},
      {"document:\"Nghị quyết 45\"", "dai"},
      {"vanban:45-nq/tw", "dai"},
      {"url:tin.example/muc title:lễ", "le"},
      {"url:tin.example title:lễ", "le"},
      {"https://www.tin.example/muc/von.html", "von"},
      {"url:tin.example/mu", ""},
      {"id:von", "von"},
      {"-source:tin", ""},
      {"date:2021", "le quan von"},
      {"date:6/2021", "le quan"},
      {"date:25/6/2021", "quan"},
      {"date:1/6/2021..24/6/2021", ""},
      {"date:1/5/2021..30/6/2021", "le quan"},
      {"date:2020", "duong duongnhien"},
      {"date:2020-02..", "duong le quan von"},
      {"date:..2019", "dai"},
      {"date:1d..", "quan"},
      {"-date:2000..", "khongdau"},
  };
  for (const FoundRow& row : rows) {
    CAPTURE(row.text);
    CHECK(found(row.text) == row.ids);
  }
}

TEST_CASE("a newspaper by its name or host") {
  std::vector<Article> articles{article("a", "Một", "Bài."), article("b", "Hai", "Bài."),
                                article("c", "Ba", "Bài."), article("d", "Bốn", "Bài.")};
  articles[0].source = "tuoitre.vn";
  articles[1].source = "Tuổi Trẻ";
  articles[2].source = "vnexpress.net";
  test::ArticleArchive archive(std::move(articles));
  for (const auto& [query, count] :
       std::vector<std::pair<std::string, std::uint64_t>>{{"nguon:\"tuổi trẻ\"", 2},
                                                          {"nguồn:\"tuoi tre\"", 2},
                                                          {"source:tuoitre.vn", 2},
                                                          {"source:tuoitre", 2},
                                                          {"source:VnExpress", 1},
                                                          {"exact:source:\"tuổi trẻ\"", 1},
                                                          {"source:\"trẻ tuổi\"", 0}}) {
    CAPTURE(query);
    CHECK(archive.count(query) == count);
  }
}

TEST_CASE("one row a person and a post, which finds as many as it says") {
  test::ArticleArchive archive({
      article("a", "Tin", "Giám đốc Sở Y tế Nguyễn Văn Sỹ cho biết."),
      article("b", "Tin", "Giám đốc Sở Y tế Nguyễn Văn Sĩ cho biết."),
      article("c", "Tin", "Chủ tịch UBND thành phố Trần Văn Bình kiểm tra."),
      article("d", "Tin", "Chủ tịch Ủy ban nhân dân thành phố Trần Văn Bình kiểm tra."),
      article("e", "Tin", "Chủ tịch UBND thành phố Trần Văn Bình kết luận."),
  });
  const auto persons = archive.count_by("*", Facet::official);
  REQUIRE(persons.size() == 2);
  CHECK(persons[0].value == "Trần Văn Bình");
  CHECK(persons[0].articles == 3);
  CHECK(persons[1].articles == 2);
  const auto posts = archive.count_by("*", Facet::position);
  REQUIRE(posts.size() == 2);
  CHECK(posts[0].value == "Chủ tịch UBND thành phố");
  for (const FacetCount& row : persons)
    CHECK(archive.count("official:\"" + row.value + '"') == row.articles);
  for (const FacetCount& row : posts)
    CHECK(archive.count("position:\"" + row.value + '"') == row.articles);
}

TEST_CASE("a person without marks has those that the name without marks finds") {
  test::ArticleArchive archive({
      article("a", "Tin", "Tổng thống Nicolas Maduro phát biểu."),
      article("b", "Tin", "Tổng thống Nicolas Maduro lên đường."),
      article("c", "Tin", "Tổng thống Nicolás Maduro trả lời."),
  });
  const auto persons = archive.count_by("*", Facet::official);
  REQUIRE(persons.size() == 2);
  CHECK(persons[0].value == "Nicolas Maduro");
  CHECK(persons[0].articles == 3);
  for (const FacetCount& row : persons)
    CHECK(archive.count("official:\"" + row.value + '"') == row.articles);
}

TEST_CASE("values that no article can have are errors") {
  for (const std::string text :
       {"topic:xyzzy", "document:xyzzy", "title:😀", "like:none", "😀", "\"a b c\"~2"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(archive().search(text), Error);
  }
}

TEST_CASE("the nearest topic is named") {
  try {
    archive().search("topic:giao-thongg");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(std::string(error.hint()).find("topic:giao-thong, 0") != std::string::npos);
  }
}

TEST_CASE("what was asked for is marked") {
  const SearchResult result = archive().search("\"đầu tư\" UBND -công title:vốn");
  const auto has = [&](std::vector<std::vector<std::string>> syllables) {
    return std::any_of(
        result.highlights.begin(), result.highlights.end(),
        [&](const Highlight& highlight) { return highlight.syllables == syllables; });
  };
  CHECK(has({{"đầu"}, {"tư"}}));
  CHECK(has({{"ubnd"}}));
  CHECK(has({{"ủy"}, {"ban"}, {"nhân"}, {"dân"}}));
  CHECK(has({{"vốn"}}));
  CHECK_FALSE(has({{"công"}}));
}

TEST_CASE("unmarked words tell how they were read") {
  const SearchResult result = archive().search("duong");
  REQUIRE(result.readings.size() == 1);
  CHECK(result.readings[0].typed == "duong");
  CHECK(result.readings[0].spellings == std::vector<std::string>{"duong", "đương", "đường"});
  CHECK(archive().search("đường").readings.empty());
}

TEST_CASE("nothing found: what would help, counted") {
  const SearchResult result = archive().search("Lê anh quan");
  REQUIRE(result.suggestions.size() == 2);
  CHECK(result.suggestions[0].query == "Lê anh quân");
  CHECK(result.suggestions[0].count == 1);
  CHECK(result.suggestions[1].option == "--marks=ignore");
  CHECK(result.suggestions[1].count == 2);
}

TEST_CASE("facets") {
  const auto dates = archive().count_by("*", Facet::year);
  REQUIRE(dates.size() == 3);
  CHECK(dates[0].value == "2019");
  CHECK(dates[2].value == "2021");
  CHECK(dates[2].articles == 3);
  CHECK(archive().count_by("*", Facet::day).size() == 4);
  CHECK(archive().count_by("id:quan", Facet::quarter)[0].value == "2021-Q2");
  CHECK(archive().count_by("id:quan", Facet::week)[0].value == "2021-W25");
  CHECK(archive().count_by("id:quan", Facet::weekday)[0].value == "Fri");
  CHECK(archive().count_by("id:quan", Facet::official)[0].value == "Lê Anh Quân");
  const auto posts = archive().count_by("id:quan", Facet::position);
  REQUIRE(posts.size() == 1);
  CHECK(posts[0].value == "Phó Chủ tịch Thường trực UBND thành phố");
  CHECK(archive().count_by("*", Facet::source)[0].articles == 7);
}

TEST_CASE("explanation") {
  SearchOptions options;
  options.explain = true;
  const std::string said = archive().search("đường", options).explanation;
  CHECK(said.starts_with("(word \"đường\")\n"));
  CHECK(said.find("đường OR duong") != std::string::npos);
  const auto why = [&](const std::string& query) {
    std::string text;
    for (const Hit& hit : archive().search(query, options).hits) {
      text += hit.article.id + ':';
      for (const MatchedTerm& term : hit.why) {
        text += ' ' + term.text;
        for (const std::string& place : term.places) text += '/' + place;
      }
    }
    return text;
  };
  CHECK(why("đường id:duong") == "duong: đường/title/body duong/id");
  CHECK(why("\"hoa mang\" title:duong") ==
        "duong: hòa/body mạng/body đường/title/body"
        "khongdau: hoa/body mang/body duong/title/body");
  CHECK(why("body:\"vốn đầu\" date:2021") == "von: vốn/title/body đầu/title/body 2021/date");
  CHECK(why("official:\"Lê Anh Quân/Phó Chủ tịch\" -hoa") ==
        "quan: lê/body anh/body quân/body phó/body chủ/body tịch/body");
  CHECK(archive().search("đường", {}).hits.front().why.empty());
}
