// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/level_units.h"

#include "unit/extract/findings.h"

namespace timtin {
namespace {

/// The posts of all officials of an article, completed.
std::string completed_posts(const std::vector<std::string>& body) {
  const auto& lexicons = test::project_lexicons();
  Article article;
  article.body = body;
  Analyzer analyzer;
  const AnalyzedArticle paragraphs = analyze(article, analyzer);
  Extractor(lexicons, analyzer).extract(article, paragraphs);
  LevelUnits units(*lexicons, analyzer);
  std::string posts;
  for (const Official& official : units.completed(article, paragraphs))
    for (const std::string& position : official.positions)
      posts += (posts.empty() ? "" : "; ") + position;
  return posts;
}

}  // namespace

TEST_CASE("a unit that goes without its name is the one that the article names") {
  const struct {
    std::vector<std::string> body;
    const char* posts;
  } rows[] = {
      {{"Ngày hội ở xã Cổ Lễ đông vui.", "Ông Lê Văn An, Chủ tịch UBND xã, phát biểu."},
       "Chủ tịch UBND xã Cổ Lễ"},
      {{"Tỉnh Ninh Bình họp.", "Phó Bí thư Tỉnh ủy Lê Văn An chủ trì."},
       "Phó Bí thư Tỉnh ủy Ninh Bình"},
      {{"Phường Chợ Quán và phường An Đông họp.", "Ông Lê Văn An, Chủ tịch UBND phường, nói."},
       "Chủ tịch UBND phường"},
      {{"Xã Cổ Lễ họp.", "Chủ tịch UBND phường Lê Văn An nói."}, "Chủ tịch UBND phường"},
      {{"Bí thư Đảng ủy xã Trần Văn Bình và Chủ tịch UBND xã Lê Văn An dự."},
       "Bí thư Đảng ủy xã; Chủ tịch UBND xã"},
      {{"Ông Lê Văn An, Chủ tịch UBND xã Cổ Lễ, họp. Chủ tịch UBND xã Lê Văn An nói."},
       "Chủ tịch UBND xã Cổ Lễ"},
      {{"Xã Cổ Lễ họp. Ông Lê Văn An, Giám đốc Sở Y tế, dự."}, "Giám đốc Sở Y tế"},
      {{"Đoàn Báo Tuyên Quang đến tỉnh Hà Giang. Báo Tuyên Quang cử ông Lê Văn An, Phó Bí thư Tỉnh "
        "ủy, dẫn đầu."},
       "Phó Bí thư Tỉnh ủy"},
      {{"Đoàn Báo Hà Nội đến tỉnh Hà Giang. Ông Lê Văn An, Phó Bí thư Tỉnh ủy, đón đoàn Hà Nội."},
       "Phó Bí thư Tỉnh ủy Hà Giang"},
      {{"Thành phố Hồ Chí Minh họp. Ông Lê Văn An, Phó Chủ tịch UBND thành phố, dự."},
       "Phó Chủ tịch UBND thành phố Hồ Chí Minh"},
      {{"Quan chức Trung Quốc bị điều tra. Báo Trung Quốc nói Trung Quốc có nhiều vụ.",
        "Tỉnh Hà Bắc, Trung Quốc, có ba vụ. Ở Trung Quốc ông Vương Hải Sơn, Phó Chủ tịch tỉnh, "
        "nhận tội."},
       "Phó Chủ tịch tỉnh"},
      {{"Thành phố Smithfield họp. Ông John Baker, Thị trưởng thành phố, nói."},
       "Thị trưởng thành phố"},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.posts));
    CHECK(completed_posts(row.body) == row.posts);
  }
}

TEST_CASE("the level of a post alone") {
  const struct {
    const char* post;
    const char* level;
  } rows[] = {
      {"chủ tịch ủy ban nhân dân xã", "xã"},      {"chủ tịch ủy ban nhân dân thị xã", "thị xã"},
      {"bí thư thành ủy", "thành phố"},           {"bí thư tỉnh đoàn", "tỉnh"},
      {"chủ tịch ủy ban nhân dân xã lộc an", ""}, {"xã", ""},
  };
  for (const auto& row : rows) CHECK(level_alone(split_forms(row.post)) == row.level);
}

}  // namespace timtin
