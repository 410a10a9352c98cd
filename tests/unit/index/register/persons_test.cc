// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/persons.h"

#include <doctest/doctest.h>

namespace timtin::registry {

TEST_CASE("a name that is cut is that of who holds the post in many articles") {
  Analyzer analyzer;
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  EvidenceBuilder builder(*lexicons, analyzer);
  DocId document = 0;
  const auto report = [&](const char* name, const char* post, int times = 1) {
    for (int i = 0; i < times; ++i) {
      const std::vector<OfficialRecord> officials{{name, true, {post}}};
      builder.add({++document, "20250102", "VnExpress", officials});
    }
  };
  constexpr int often = 20;
  report("Lê Thu Hằng", "Bộ trưởng Y tế", often);
  report("Lê Thu", "Bộ trưởng Y tế");
  report("Vũ Hải An", "Chủ tịch UBND xã Lộc An", often);
  report("Vũ Hải", "Chủ tịch UBND xã Lộc Hà");
  report("Đỗ Minh Anh", "Giám đốc Sở Y tế", 2);
  report("Đỗ Minh", "Giám đốc Sở Y tế");
  const OfficialEvidence evidence = builder.take();
  std::vector<std::pair<std::string, std::size_t>> found;
  for (const Person& person : persons_of(evidence, Corrections(), *lexicons, analyzer))
    found.emplace_back(person.key, person.mentions.size());
  const std::vector<std::pair<std::string, std::size_t>> expected{
      {"lê thu hằng", 21}, {"vũ hải", 1}, {"vũ hải an", 20}, {"đỗ minh", 1}, {"đỗ minh anh", 2}};
  CHECK(found == expected);
}

TEST_CASE("over years a bare office beside another one does not tell whose it is") {
  Analyzer analyzer;
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  const auto persons = [&](const char* day) {
    EvidenceBuilder builder(*lexicons, analyzer);
    const std::vector<OfficialRecord> there{
        {"Nguyễn Văn Hùng", true, {"Phó Chủ tịch UBND phường Bình An"}}};
    const std::vector<OfficialRecord> elsewhere{
        {"Nguyễn Văn Hùng", true, {"Phó chủ tịch", "Bí thư Đảng ủy Cơ quan Trung ương Hội"}}};
    builder.add({1, "20251102", "VnExpress", there});
    builder.add({2, day, "VnExpress", elsewhere});
    return persons_of(builder.take(), Corrections(), *lexicons, analyzer).size();
  };
  CHECK(persons("20251002") == 1);
  CHECK(persons("20211002") == 2);
}

}  // namespace timtin::registry
