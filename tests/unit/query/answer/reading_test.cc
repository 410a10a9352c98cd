// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is searched in place of what was typed, and what is only suggested.
#include <doctest/doctest.h>

#include "unit/query/article_archive.h"

using namespace timtin;
using test::article;

namespace {

test::ArticleArchive& archive() {
  static test::ArticleArchive articles({
      article("von", "Giải ngân vốn đầu tư công", "Đâu là nút thắt? Vốn đầu tư công tăng chậm."),
      article("tu", "Tư duy mới về cảng", "Đâu đó vẫn còn hoài nghi, ông Sax nói."),
      article("mattran", "Mặt trận Tổ quốc họp", "Mặt trận thành phố họp bàn đầu tư."),
      article("duong", "Đường ven biển", "Đương kim vô địch chạy trên con đường mới."),
      article("bai", "Bài về bãi biển",
              "Bãi biển sạch hơn, phòng trọ đông. Vòi nước tỏng tỏng trong đêm."),
  });
  return articles;
}

/// `ddaauf=đầu tuw=tư`; the kinds as signs: = Telex, # VNI, ~ half-typed.
std::string line_of(const std::vector<Reading>& readings) {
  std::string said;
  for (const Reading& reading : readings) {
    if (reading.kind == Reading::Kind::spellings) continue;
    said += said.empty() ? "" : " ";
    said += reading.typed;
    said += reading.kind == Reading::Kind::telex ? '='
            : reading.kind == Reading::Kind::vni ? '#'
                                                 : '~';
    for (const std::string& spelling : reading.spellings)
      said +=
          (said.ends_with('=') || said.ends_with('#') || said.ends_with('~') ? "" : "|") + spelling;
  }
  return said;
}

std::string readings_of(const std::string& query, const SearchOptions& options = {}) {
  return line_of(archive().search(query, options).readings);
}

struct ReadRow {
  std::string query;
  std::uint64_t articles;
  std::string readings;
};

void check(const ReadRow& row, const SearchOptions& options = {}) {
  CAPTURE(row.query);
  CHECK(archive().search(row.query, options).total == row.articles);
  CHECK(readings_of(row.query, options) == row.readings);
  const CountResult counted = archive().count_result(row.query, options);
  CHECK(counted.total == row.articles);
  CHECK(line_of(counted.readings) == row.readings);
  const DocumentsResult listed = archive().documents(row.query, options);
  CHECK(listed.documents.size() == row.articles);
  CHECK(line_of(listed.readings) == row.readings);
  CHECK(line_of(archive().facets_result(row.query, Facet::source, options).readings) ==
        row.readings);
}

/// `query option (count)` of each, a line each.
std::string suggestions_for(const std::string& query, const SearchOptions& options = {}) {
  std::string lines;
  for (const Suggestion& suggestion : archive().search(query, options).suggestions)
    lines += suggestion.query + (suggestion.option.empty() ? "" : ' ' + suggestion.option) + " (" +
             std::to_string(suggestion.count) + ")\n";
  return lines;
}

}  // namespace

TEST_CASE("keys of Telex and VNI are read as syllables, and it is said") {
  const ReadRow rows[] = {
      {"ddaauf tuw", 2, "ddaauf=đầu tuw=tư"},
      {"dda62u tu7", 2, "dda62u#đầu tu7#tư"},
      {"\"DDaauf tuw coong\"", 1, "DDaauf=đầu tuw=tư coong=công"},
      {"title:ddaauf", 1, "ddaauf=đầu"},
      {"source:\"tin maaux\"", 5, "maaux=mẫu"},
      {"\"ddaauf coong\"~4", 1, "ddaauf=đầu coong=công"},
      {"ddaauf OR ddwowngf", 3, "ddaauf=đầu ddwowngf=đường"},
      {"any:ddaaus", 0, ""},           // no article has đấu
      {"sax", 1, ""},                  // stands in an article
      {"exact:ddaauf", 0, ""},         // as typed
      {"* -ddaauf", 5, ""},            // negated: as typed
      {"ddaau*", 0, ""},               // no whole word
      {"quynhf", 0, ""},               // quỳnh is in no article
      {"ddaauf tu", 0, "ddaauf=đầu"},  // a mark in the unit: tu is as typed
  };
  for (const ReadRow& row : rows) check(row);
  SearchOptions exact;
  exact.marks = Marks::exact;
  check({"ddaauf tuw", 0, ""}, exact);
}

TEST_CASE("a half-typed phrase that is nowhere is read with more marks, and it is said") {
  const ReadRow rows[] = {
      {"\"đâu tư\"", 2, "đâu tư~đầu tư"},
      {"\"Mặt tran tổ quốc\"", 1, "Mặt tran tổ quốc~mặt trận tổ quốc"},
      {"title:\"mặt tran\"", 1, "mặt tran~mặt trận"},
      {"body:\"đâu tư công\"", 1, "đâu tư công~đầu tư công"},
      {"\"đâu tư\" OR cảng", 3, "đâu tư~đầu tư"},
      {"\"đâu tư\" vốn", 1, "đâu tư~đầu tư"},
      {"\"đâu đó\"", 1, ""},
      {"\"đáu tư\"", 0, ""},
      {"exact:\"đâu tư\"", 0, ""},
      {"* -\"đâu tư\"", 5, ""},
  };
  for (const ReadRow& row : rows) check(row);
  SearchOptions any;
  any.match = MatchMode::any;
  check({"\"đâu tư\" cảng", 3, "đâu tư~đầu tư"}, any);
}

TEST_CASE("bare words stay as typed, what they may have meant is suggested") {
  CHECK(archive().count("đâu tư") == 2);
  CHECK(suggestions_for("đâu tư") == "đầu tư (2)\n");
  CHECK(suggestions_for("đâu là").empty());
  CHECK(suggestions_for("Mặt tran tổ quốc") == "Mặt trận tổ quốc (1)\n");
}

TEST_CASE("typos are suggested, never searched for") {
  CHECK(archive().count("dau tu cogn") == 0);
  CHECK(suggestions_for("dau tu cogn").starts_with("dau tu cong (1)\n"));
  CHECK(suggestions_for("đầu tư côgn").starts_with("đầu tư công (1)\n"));
  CHECK(suggestions_for("\"dau tu cogn\"") == "\"dau tu cong\" (1)\n");
  CHECK(suggestions_for("title:\"giải ngâm\"") == "title:\"giải ngân\" (1)\n");
  CHECK(suggestions_for("(gaii ngan) -zz").starts_with("(giai ngan) -zz (1)\n"));
  CHECK(suggestions_for("ddaauf tuw côgn").starts_with("đầu tư công (1)\n"));
  CHECK(suggestions_for("vôn đầu tư côgn").starts_with("vốn đầu tư công (1)\n"));
}

TEST_CASE("keys may be a typing error, too") {
  CHECK(readings_of("torng dem") == "torng=tỏng");
  CHECK(archive().count("torng dem") == 0);
  CHECK(suggestions_for("torng dem") == "trong dem (1)\n");
}

TEST_CASE("nothing else helps: without a part") {
  CHECK(suggestions_for("giải AND ngân date:1990") == "giải ngân (1)\n");
  CHECK(suggestions_for("giải ngân qwertyuiop") == "giải ngân (1)\n");
  CHECK(suggestions_for("qwertyuiop").empty());
  CHECK(suggestions_for("-*").empty());
}

TEST_CASE("a hint changes no word that was right") {
  test::ArticleArchive articles({
      article("a", "Giao thông ùn tắc", "Hải Phòng mưa."),
      article("b", "Ăn uống", "Quản lý thống hải quan."),
      article("c", "Mưa lớn", "Giao thông ở Hải Phòng."),
  });
  for (const char* query : {"giao thông hải phòng", "giao thông hải phòng date:1990",
                            "giao thông hải phòng 1990", "giao thông hải phòng xyz"}) {
    CAPTURE(query);
    for (const Suggestion& hint : articles.search(query).suggestions)
      CHECK(hint.query.find("thống") == std::string::npos);
  }
}

TEST_CASE("a name that articles have is right beside a new neighbour") {
  std::vector<Article> many;
  for (int i = 0; i < 40; ++i) {
    const std::string id = std::to_string(i);
    many.push_back(article(("h" + id).c_str(), "Huế mưa lớn", "Cố đô Huế."));
    many.push_back(article(("s" + id).c_str(), "Sở Y tế", i < 4 ? "Giám đốc sở hữu nhà." : "Họp."));
  }
  test::ArticleArchive articles(std::move(many));
  for (const char* query : {"giám đốc sở Huế", "giam doc so hue"}) {
    CAPTURE(query);
    for (const Suggestion& hint : articles.search(query).suggestions)
      CHECK(hint.query.find(" hu", 12) == std::string::npos);
  }
}

TEST_CASE("hints: without a number that may be a date, or with it as one") {
  CHECK(suggestions_for("giải ngân 2021") == "giải ngân date:2021 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giải ngân năm 2020") == "giải ngân (1)\n");
  CHECK(suggestions_for("giải ngân ngày 2 tháng 3 năm 2021") ==
        "giải ngân date:2/3/2021 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giải ngân tháng 3/2021") == "giải ngân date:3/2021 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giải ngân quý 1/2021") == "giải ngân date:Q1/2021 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giải ngân quý I năm 2021") ==
        "giải ngân date:Q1/2021 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giải ngân 2-3-2021") == "giải ngân date:2/3/2021 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giải ngân 2021-03-02") ==
        "giải ngân date:2021-03-02 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giải ngân T3/2021") == "giải ngân date:3/2021 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giải ngân Q1/2021") == "giải ngân date:Q1/2021 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giải ngân giai đoạn 2016-2021") ==
        "giải ngân date:2016..2021 (1)\ngiải ngân (1)\n");
  CHECK(suggestions_for("giai ngan giai doan 2016-2021")
            .starts_with("giai ngan date:2016..2021 (1)\ngiai ngan (1)\n"));
  CHECK(suggestions_for("giải ngân 6 tháng đầu năm 2021")
            .starts_with("giải ngân date:2021 (1)\ngiải ngân (1)\n"));
  CHECK(suggestions_for("giai ngan dau nam 2020").starts_with("giai ngan (1)\n"));
  CHECK(suggestions_for("giải ngân đầu năm 2020").starts_with("giải ngân (1)\n"));
  CHECK(suggestions_for("giải ngân -công") == "giải ngân (1)\n");
  CHECK(suggestions_for("giải ngân -công date:1990") == "giải ngân (1)\n");
  CHECK(suggestions_for("2020").empty());
}

TEST_CASE("a word that only looks like one of a date stays") {
  test::ArticleArchive articles({article("a", "Chiến thắng của Việt Nam", "Giảm căng thẳng.")});
  const auto hints = [&](const char* query) {
    std::string lines;
    for (const Suggestion& hint : articles.search(query).suggestions)
      if (hint.option.empty()) lines += hint.query + '\n';
    return lines;
  };
  CHECK(hints("giảm căng thẳng 12/2014") == "giảm căng thẳng\n");
  CHECK(hints("chien thang cua viet nam 2014") == "chien thang cua viet nam\n");
  CHECK(hints("chiến thắng 2014") == "chiến thắng\n");
}

TEST_CASE("hints: missing spaces, the nearest name") {
  CHECK(suggestions_for("giaingan") == "giải ngân (1)\n");
  CHECK(suggestions_for("giaingan vốn") == "giải ngân vốn (1)\n");
  CHECK(suggestions_for("giaingan von").starts_with("giai ngan von (1)\n"));
  CHECK(suggestions_for("giaingân").starts_with("giải ngân (1)\n"));
  CHECK(suggestions_for("vốn source:\"tin mẫo\"").starts_with("vốn source:\"Tin Mẫu\" (1)\n"));
}

TEST_CASE("a few accidental hits are no reason not to correct") {
  std::vector<Article> many;
  for (int i = 0; i < 60; ++i)
    many.push_back(article(std::to_string(i).c_str(), "Nguyễn Phú Trọng thăm", "Bài viết."));
  many.push_back(article("x", "Nguyễn Phú Trogn", "Một lỗi."));
  test::ArticleArchive articles(std::move(many));
  const auto hints = articles.search("nguyen phu trogn").suggestions;
  REQUIRE(hints.size() == 1);
  CHECK(hints[0].query == "nguyen phu trong");
  CHECK(hints[0].count == 60);
  CHECK(articles.search("nguyen phu trong").suggestions.empty());
}

TEST_CASE("a count says which spellings words without marks stand for, as a search does") {
  const auto spellings = [](const std::vector<Reading>& readings) {
    std::vector<std::string> lines;
    for (const Reading& reading : readings)
      if (reading.kind == Reading::Kind::spellings)
        for (const std::string& spelling : reading.spellings)
          lines.push_back(reading.typed + ' ' + spelling);
    return lines;
  };
  for (const char* query : {"dau tu", "dau OR (tu -xe)", "\"dau tu\""}) {
    CAPTURE(query);
    const auto searched = spellings(archive().search(query).readings);
    CHECK(spellings(archive().count_result(query).readings) == searched);
    CHECK(spellings(archive().facets_result(query, Facet::source).readings) == searched);
  }
  CHECK_FALSE(spellings(archive().count_result("dau tu").readings).empty());
}
