// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles that were typed without marks.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::Analyzer;
using timtin::Article;
using timtin::Extractor;
using timtin::test::officials_in;
using timtin::test::project_lexicons;

TEST_CASE("officials of articles without marks") {
  struct Row {
    const char* text;
    const char* officials;
  };
  const Row rows[] = {
      {"Chu tich UBND thanh pho Nguyen Van Tung da den tham.",
       "Nguyen Van Tung | Chu tich UBND thanh pho"},
      {"Ong Tran Van Tai, Giam doc So Y te tinh Hai Duong, cho biet.",
       "Tran Van Tai | Giam doc So Y te tinh Hai Duong"},
      {"Pho Chu tich UBND xa Loc An Le Thi Mai noi.", "Le Thi Mai | Pho Chu tich UBND xa Loc An"},
      {"Theo dong chi Pham Hong Phong - Bi thu Huyen uy, viec nay da xong.",
       "Pham Hong Phong | Bi thu Huyen uy"},
      {"Giam doc So Y te Le Van Do noi.", "Le Van Do | Giam doc So Y te"},
      {"Ong Vi Van Long, Chu tich UBND xa Tan Long, noi.",
       "Vi Van Long | Chu tich UBND xa Tan Long"},
      {"Cuc truong Cuc Bao chi Le Quang Tu Do phat bieu.",
       "Le Quang Tu Do | Cuc truong Cuc Bao chi"},
      {"Chu tich UBND tinh Gia Lai Pham Anh Tuan phat bieu.",
       "Pham Anh Tuan | Chu tich UBND tinh Gia Lai"},
      {"Trong do co Chu tich UBND tinh Nguyen Van Tung da den.",
       "Nguyen Van Tung | Chu tich UBND tinh"},
      // One mark, and it is an article with marks.
      {"Chu tich UBND thanh pho Nguyen Van Tung đã den tham.", ""},
  };
  for (const Row& row : rows) CHECK_MESSAGE(officials_in(row.text) == row.officials, row.text);
}

TEST_CASE("topics and documents of an article without marks") {
  Article article;
  article.title = "Hoc sinh lop 12 thi tot nghiep";
  article.body = {
      "So GD&DT to chuc ky thi theo Nghi quyet so 45, thi sinh den truong, giao vien coi thi."};
  article.flags = {"unaccented"};
  Analyzer analyzer;
  Extractor extractor(project_lexicons(), analyzer);
  extractor.extract(article, timtin::analyze(article, analyzer));
  REQUIRE_FALSE(article.topics.empty());
  CHECK(article.topics[0].id == "giao-duc");
  CHECK(article.documents == std::vector<std::string>{"Nghi quyet so 45"});
  CHECK(extractor.topic_phrases().front().topic == "giao-duc");
}

TEST_CASE("an article with marks is read with them after one without") {
  Analyzer analyzer;
  Extractor extractor(project_lexicons(), analyzer);
  Article plain;
  plain.body = {"Chu tich UBND thanh pho Nguyen Van Tung da den tham."};
  extractor.extract(plain, timtin::analyze(plain, analyzer));
  Article marked;
  marked.body = {"Ông Trần Văn An, Giám đốc Sở Y tế, nói."};
  extractor.extract(marked, timtin::analyze(marked, analyzer));
  REQUIRE(plain.officials.size() == 1);
  REQUIRE(marked.officials.size() == 1);
  CHECK(marked.officials[0].name == "Trần Văn An");
}
