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

TEST_CASE("two of a common name in one city, and who leads there") {
  Analyzer analyzer;
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  const auto persons = [&](const char* one, const char* other, bool state = true) {
    EvidenceBuilder builder(*lexicons, analyzer);
    const std::vector<OfficialRecord> here{{"Nguyễn Văn Hùng", true, {one}}};
    const std::vector<OfficialRecord> there{{"Nguyễn Văn Hùng", state, {other}}};
    builder.add({1, "20251102", "VnExpress", here});
    builder.add({2, "20251002", state ? "VnExpress" : "Cafebiz", there});
    return persons_of(builder.take(), Corrections(), *lexicons, analyzer).size();
  };
  constexpr auto culture = "Phó Giám đốc Sở Văn hóa và Thể thao TP HCM";
  CHECK(persons(culture, "phó trưởng khoa thính học, Bệnh viện Tai Mũi Họng TP.HCM") == 2);
  CHECK(persons(culture, "Phó Chủ tịch UBND TP HCM") == 1);
  CHECK(persons(culture, "Giám đốc Trung tâm Văn hóa TP HCM") == 1);
  CHECK(persons("Giám đốc Sở Tài chính TP HCM", "Cục trưởng Cục Thuế TP HCM") == 1);
  // A bare office of a firm, told of elsewhere, is not that of who is in public office.
  CHECK(persons("Giám đốc Sở Văn hóa Lào Cai", "Giám đốc") == 1);
  CHECK(persons("Giám đốc Sở Văn hóa Lào Cai", "Giám đốc", false) == 2);
}

TEST_CASE("who led a province and then its Party is one person") {
  Analyzer analyzer;
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  EvidenceBuilder builder(*lexicons, analyzer);
  const std::vector<OfficialRecord> before{
      {"Nguyễn Văn Hùng", true, {"chủ tịch UBND tỉnh Lào Cai"}}};
  const std::vector<OfficialRecord> since{{"Nguyễn Văn Hùng", true, {"cựu Bí thư Tỉnh ủy"}}};
  builder.add({1, "20131023", "VnExpress", before});
  builder.add({2, "20250406", "VietNamNet", since});
  CHECK(persons_of(builder.take(), Corrections(), *lexicons, analyzer).size() == 1);
}

}  // namespace timtin::registry
