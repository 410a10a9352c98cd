// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is written in several ways is found in all of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "unit/query/article_archive.h"

using namespace timtin;
using test::article;

namespace {

std::string found(test::ArticleArchive& archive, const std::string& text) {
  std::set<std::string> ids;
  for (const Hit& hit : archive.search(text).hits) ids.insert(hit.article.id);
  std::string result;
  for (const std::string& id : ids) result += (result.empty() ? "" : " ") + id;
  return result;
}

struct Row {
  const char* ids;
  std::vector<std::string> queries;
};

void check(test::ArticleArchive& archive, const std::vector<Row>& rows) {
  for (const Row& row : rows)
    for (const std::string& query : row.queries) {
      CAPTURE(query);
      CHECK(found(archive, query) == row.ids);
    }
}

}  // namespace

TEST_CASE("one city has one name") {
  test::ArticleArchive archive({
      article("a", "Mưa ở TP.HCM", "Nước lên."),
      article("b", "Mưa ở TPHCM", "Nước lên."),
      article("c", "Mưa ở thành phố Hồ Chí Minh", "Nước lên."),
      article("d", "Mưa ở TP Hồ Chí Minh", "Nước lên."),
      article("e", "Mưa ở thành phố HCM", "Nước lên."),
      article("f", "Chí lớn của thành ủy", "Hồ nước, phố cũ, bình minh."),
      article("g", "ĐBQH về quê", "Cử tri hỏi."),
      article("h", "Đại biểu QH về quê", "Cử tri hỏi."),
      article("i", "Đại biểu Quốc hội về quê", "Cử tri hỏi."),
  });
  check(archive,
        {{"a b c d e",
          {"TP.HCM", "\"TP.HCM\"", "TP HCM", "\"TP HCM\"", "TPHCM", "tphcm",
           "\"thành phố Hồ Chí Minh\"", "title:TP.HCM", "title:\"thành phố Hồ Chí Minh\"",
           "TP.Hồ Chí Minh", "\"TP.Hồ Chí Minh\"", "\"thanh pho ho chi minh\"", "mưa TP.HCM"}},
         // The words also stand apart.
         {"a b c d e f", {"thành phố Hồ Chí Minh", "thanh pho ho chi minh"}},
         {"g h i", {"ĐBQH", "\"đại biểu QH\"", "đại biểu QH", "dbqh", "đại biểu quốc hội"}},
         {"a", {"exact:TP.HCM", "exact:\"TP HCM\""}}});
}

TEST_CASE("a district, a province, a competition have one name, too") {
  test::ArticleArchive archive({
      article("a", "Ngập ở Q.Bình Thạnh", "Nước lên."),
      article("b", "Ngập ở quận Bình Thạnh", "Nước lên."),
      article("c", "Hạn ở Đắk Lắk", "Nước cạn."),
      article("d", "Hạn ở Đăk Lăk", "Nước cạn."),
      article("e", "Lịch SEA Games 29", "Bóng lăn."),
      article("f", "Lịch SEAGames 29", "Bóng lăn."),
      article("g", "Nghị quyết Trung ương 4", "Họp."),
      article("h", "Nghị quyết T.Ư IV", "Họp."),
  });
  check(archive, {{"a b", {"Q.Bình Thạnh", "\"quận Bình Thạnh\"", "q.binh thanh"}},
                  {"c d", {"Đắk Lắk", "Daklak", "dak lak", "\"Đắc Lắc\""}},
                  {"e f", {"SEA Games 29", "seagames 29"}},
                  {"g h", {"Trung ương 4", "TW 4", "\"trung ương IV\""}}});
}

TEST_CASE("a long form with abbreviations in it is no second meaning") {
  test::ArticleArchive archive({
      article("a", "Sở Đo lường Biển TP HCM (SĐLB)", "Sở Đo lường Biển TP HCM (SĐLB) họp."),
      article("b", "Sở Đo lường Biển TP HCM (SĐLB) đo", "Sóng cao."),
      article("c", "Sở Đo lường Biển Thành phố Hồ Chí Minh (SĐLB)", "Gió to."),
      article("d", "Sở Đo lường Biển TP HCM (SĐLB) đo gió", "Gió to."),
      article("e", "Sở Đo lường Biển TP HCM", "Gió nhẹ."),
  });
  CHECK(found(archive, "SĐLB") == "a b c d e");
  for (const Reading& reading : archive.search("SĐLB").readings)
    CHECK(reading.kind != Reading::Kind::ambiguous);
}

TEST_CASE("digits that set no mark are no keys of VNI") {
  test::ArticleArchive archive({article("a", "Sự thật", "Ba su hào."), article("b", "Su 3", "x")});
  CHECK(found(archive, "Su30").empty());
}

TEST_CASE("abbreviations without marks, of the lexicon and of articles") {
  test::ArticleArchive archive({
      article("a", "HĐND quận họp", "Hội trường lớn."),
      article("b", "Hội đồng nhân dân quận họp", "Nghị trường."),
      article("c", "HDND quận họp", "Nghị trường."),
      article("d", "Viện Đo lường Biển (VĐLB)", "Viện Đo lường Biển (VĐLB) khai trương."),
      article("e", "Viện Đo lường Biển (VĐLB) đo sóng", "Sóng cao."),
      article("f", "Viện Đo lường Biển (VĐLB) đo gió", "Gió to."),
      article("g", "Nhân viên VĐLB", "Một ngày làm việc."),
      article("h", "Viện Đo lường Biển báo cáo", "Sóng cao."),
      article("i", "Giá GD&ĐT", "Sở GD-ĐT nói."),
      article("j", "Giáo dục và Đào tạo", "Sở nói."),
      article("k", "BVĐK tỉnh", "Khám bệnh."),
      article("l", "Bệnh viện đa khoa tỉnh", "Khám bệnh."),
  });
  check(archive, {{"a b c", {"HDND", "hdnd", "\"HDND quận\"", "hoi dong nhan dan", "title:hdnd"}},
                  {"a b", {"HĐND", "\"hội đồng nhân dân\""}},
                  {"d e f g h",
                   {"VĐLB", "vdlb", "VDLB", "\"viện đo lường biển\"", "vien do luong bien",
                    "\"vien do luong bien\"", "title:\"vien do luong bien\""}},
                  {"", {"viện đo lường biển xanh", "viện đo lường biển quận khác"}},
                  {"k l", {"bvdk", "\"bvdk\""}},
                  {"i j", {"gd&dt", "so gd&dt", "GDĐT", "\"giao duc va dao tao\"", "gd-dt"}}});
}

TEST_CASE("words and numbers together and apart") {
  test::ArticleArchive archive({
      article("a", "Mua ô tô", "Giá tăng."),
      article("b", "Mua ôtô", "Giá tăng."),
      article("c", "Mua ô-tô", "Giá tăng."),
      article("d", "Covid-19 lan rộng", "Ca mới."),
      article("e", "COVID19 lan rộng", "Ca mới."),
      article("f", "U-23 thắng", "Trận hay."),
      article("g", "U23 thắng", "Trận hay."),
      article("h", "Đường 100 km", "Thông xe."),
      article("i", "Đường 100km", "Thông xe."),
      article("j", "Vụ kiện ở quận 1", "Tòa xử."),
      article("k", "Vụ kiện ở Q.1", "Tòa xử."),
      article("l", "Vụ kiện ở Q1", "Tòa xử."),
      article("m", "Quý I/2021", "Tăng trưởng."),
      article("n", "Quý 1/2021", "Tăng trưởng."),
      article("o", "Ông Putin", "Điện Kremlin."),
      article("p", "Ông Pu-tin", "Điện Kremlin."),
      article("q", "Nhà 30 m²", "Bán."),
      article("r", "Nhà 30 m2", "Bán."),
      article("s", "Nhà 30m2", "Bán."),
      article("t", "Tin Hà Nội", "Ha noi, Hà Nội, Hà nội."),
      article("u", "Mưa ở Hà Nội", "Ngập."),
  });
  check(archive, {{"a b c", {"ô tô", "ôtô", "oto", "o to", "\"ô-tô\"", "title:ôtô", "mua ô tô"}},
                  {"b", {"exact:ôtô"}},
                  {"d e", {"Covid-19", "covid19", "\"covid 19\"", "covid 19"}},
                  {"f g", {"U23", "u-23", "\"U 23\""}},
                  {"g", {"exact:U23"}},
                  {"h i", {"100km", "100 km", "\"100 km\""}},
                  {"j k l", {"quận 1", "\"quận 1\"", "Q.1", "Q1", "quan 1"}},
                  {"m n", {"quý 1/2021", "\"quý I/2021\"", "quý I", "\"quy 1\""}},
                  {"o p", {"Putin", "Pu-tin", "\"ông Pu-tin\"", "putin"}},
                  {"p", {"exact:Pu-tin"}},
                  {"", {"hanoi"}},
                  {"q r s", {"30 m2", "30m²", "\"30 m²\"", "\"nhà 30m2\""}}});
}

TEST_CASE("a foreign name may lack its marks beside Vietnamese words") {
  test::ArticleArchive archive({
      article("a", "Tổng thống Erdoğan", "Thổ Nhĩ Kỳ."),
      article("b", "Tổng thống Erdogan", "Thổ Nhĩ Kỳ."),
      article("c", "Tiền vệ Ødegaard và Łukasz", "Bóng đá."),
      article("d", "Tổng kết năm", "Đầu tư công."),
  });
  check(archive, {{"a b", {"tổng thống Erdogan", "erdogan", "\"tổng thống Erdogan\""}},
                  {"b", {"exact:Erdogan", "tổng exact:Erdogan"}},
                  {"c", {"Odegaard", "tiền vệ lukasz", "title:odegaard"}},
                  {"", {"đầu tu"}}});
}

TEST_CASE("several readings of a short form without marks are said") {
  std::vector<Article> articles{article("x", "BVĐK", "Bệnh viện đa khoa.")};
  for (int i = 0; i < 3; ++i)
    articles.push_back(article(std::to_string(i).c_str(), "Tin",
                               "Ban Vận tải Dầu Khí (BVDK) họp. Ban Vận tải Dầu Khí đi."));
  test::ArticleArchive archive(std::move(articles));
  const auto readings = archive.search("bvdk").readings;
  const auto said = std::find_if(readings.begin(), readings.end(), [](const Reading& reading) {
    return reading.spellings ==
           std::vector<std::string>{"bệnh viện đa khoa", "ban vận tải dầu khí"};
  });
  CHECK(said != readings.end());
  CHECK(archive.count("bvdk") == 4);
  CHECK(archive.count("BVĐK") == 1);
}
