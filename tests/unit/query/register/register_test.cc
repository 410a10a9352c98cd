// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/register.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "query/register/nearest_report.h"
#include "unit/query/register/report_archive.h"

namespace timtin {
namespace {

using registry::nearest_report;
using test::Report;
using test::ReportArchive;

using Ids = std::vector<std::string>;
/// By the name of an entry.
using Counts = std::map<std::string, std::size_t>;

RegisterQuery named(const char* name) { return {name, {}, {}, std::nullopt}; }

RegisterQuery held_at(Day day, const char* post = "") {
  return {{}, post, {}, DateRange{day, day}};
}

Counts persons_in(const ReportArchive& archive) {
  Counts persons;
  for (const RegisterEntry& entry : archive.read()) ++persons[entry.name];
  return persons;
}

Counts articles_in(const ReportArchive& archive) {
  Counts articles;
  for (const RegisterEntry& entry : archive.read()) articles[entry.name] += entry.articles;
  return articles;
}

}  // namespace

TEST_CASE("a name typed in two ways is one") {
  const ReportArchive archive({{"Phạm Quang Sự", "Chủ tịch UBND xã Bình Minh", "2025-11-02", "A"},
                               {"Phạm Quang Sự", "Chủ tịch UBND xã Bình Minh", "2025-11-03", "A"},
                               {"Phạm Quang Sử", "Chủ tịch UBND xã Bình Minh", "2025-11-02", "B"},
                               {"Lê Văn Tùng", "Chủ tịch UBND xã Bình Minh", "2025-11-02", "A"},
                               {"Lê Văn Tụng", "Chủ tịch UBND xã Lộc An", "2025-11-02", "A"},
                               {"Volodymyr Zelensky", "Tổng thống Ukraine", "2025-11-02", "A"},
                               {"Volodymyr Zelensky", "Tổng thống Ukraine", "2025-11-03", "A"},
                               {"Volodymir Zelenskyy", "Tổng thống Ukraine", "2025-11-03", "B"},
                               {"Takaichi Sanae", "Thủ tướng Nhật Bản", "2025-11-03", "B"},
                               {"Sanae Takaichi", "Thủ tướng Nhật Bản", "2025-11-03", "B"},
                               {"Sanae Takaichi", "Thủ tướng", "2025-11-03", "B"}});
  CHECK(articles_in(archive) == Counts{{"Phạm Quang Sự", 3},
                                       {"Lê Văn Tùng", 1},
                                       {"Lê Văn Tụng", 1},
                                       {"Volodymyr Zelensky", 3},
                                       {"Sanae Takaichi", 3}});
  CHECK(archive.ids(named("Zelenskyy")) == Ids{"Volodymyr Zelensky"});
}

TEST_CASE("a name that may be typed in two ways is offered as one") {
  const ReportArchive archive({{"Phạm Quang Sự", "Chủ tịch UBND xã Bình Minh", "2025-11-02", "A"},
                               {"Phạm Quang Sự", "Chủ tịch UBND xã Bình Minh", "2025-11-03", "A"},
                               {"Phạm Quang Sử", "Bí thư Đảng ủy xã Bình Minh", "2025-11-02", "B"},
                               {"Lê Văn Tùng", "Chủ tịch UBND xã Bình Minh", "2025-11-02", "A"},
                               {"Lê Văn Tụng", "Chủ tịch UBND xã Lộc An", "2025-11-02", "A"},
                               {"Lê Tú", "Giám đốc Sở Y tế tỉnh Cà Mau", "2025-11-02", "A"},
                               {"Lê Tư", "Giám đốc Sở Y tế tỉnh Cà Mau", "2025-11-02", "A"}});
  const auto variants = archive.page().variants;
  REQUIRE(variants.size() == 1);
  CHECK(variants[0].name == "Phạm Quang Sự");
  CHECK(variants[0].other == "Phạm Quang Sử");
}

TEST_CASE("spellings of a post and of a name are one") {
  const ReportArchive archive(
      {{"Vũ Mạnh Trường", "Chủ tịch UBND TP Hải Phòng", "2020-01-01", "A"},
       {"Vũ Mạnh Trường", "Chủ tịch UBND thành phố Hải Phòng", "2020-02-01", "A"},
       {"Vũ Mạnh Trường", "Chủ tịch Ủy ban nhân dân TP Hải Phòng", "2020-03-01", "B"},
       {"Kĩ Thị Hòa", "Giám đốc Sở Y tế", "2020-01-01", "A"},
       {"Kỹ Thị Hoà", "Giám đốc Sở Y tế", "2020-01-02", "A"}});
  const auto entries = archive.read();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].name == "Vũ Mạnh Trường");
  REQUIRE(entries[0].posts.size() == 1);
  CHECK(entries[0].posts[0].articles == 3);
  CHECK(entries[0].posts[0].first == "2020-01-01");
  CHECK(entries[0].posts[0].last == "2020-03-01");
  CHECK(entries[0].sources == std::vector<std::string>{"A", "B"});
  CHECK(entries[1].articles == 2);
  CHECK(entries[1].other_names.size() == 1);
}

TEST_CASE("a place with its name and without, and in another's name, is one") {
  const ReportArchive archive(
      {{"Hồ Văn Đức", "Phó Chủ tịch UBND tỉnh Thừa Thiên Huế", "2020-01-01", "A"},
       {"Hồ Văn Đức", "Chủ tịch UBND TP. Huế", "2025-01-02", "B"},
       {"Hồ Văn Đức", "Chủ tịch UBND thành phố", "2025-01-02", "C"},
       {"Lê Thị Thu", "Giám đốc Sở Y tế tỉnh Lào Cai", "2025-01-02", "C"},
       {"Lê Thị Thu", "Giám đốc Sở Y tế tỉnh Lào Cai", "2025-01-03", "C"},
       {"Lê Thị Thu", "Chủ tịch UBND xã Lộc An", "2025-01-02", "B"},
       {"Lê Thị Thu", "Chủ tịch UBND xã", "2025-01-02", "C"}});
  const auto entries = archive.read();
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].name == "Hồ Văn Đức");
  CHECK(entries[0].posts.size() == 2);
  CHECK(entries[1].posts.size() == 1);
  CHECK(entries[2].posts.size() == 1);
}

TEST_CASE("who leads the state is one person, whatever the office") {
  const ReportArchive archive(
      {{"Hồ Văn Đức", "Thủ tướng Chính phủ", "2020-01-01", "A"},
       {"Hồ Văn Đức", "Chủ tịch nước", "2022-01-01", "A"},
       {"Hồ Văn Đức", "Bộ trưởng Bộ Tài nguyên và Môi trường", "2016-01-01", "B"},
       {"Hồ Văn Đức", "nguyên Bí thư Tỉnh ủy Lào Cai", "2016-01-01", "C"},
       {"Hồ Văn Đức", "Giám đốc Bệnh viện huyện Thủy Nguyên", "2016-01-01", "C"},
       {"Lê Thị Thu", "Phó Chủ tịch UBND tỉnh", "2025-01-02", "C"},
       {"Lê Thị Thu", "Phó chủ tịch tỉnh", "2025-01-03", "C"}});
  const auto entries = archive.read();
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].posts.size() == 4);
  CHECK(entries[1].name == "Lê Thị Thu");
  REQUIRE(entries[1].posts.size() == 1);
  CHECK(entries[1].posts[0].post == "Phó Chủ tịch UBND tỉnh");
}

TEST_CASE("unrelated offices are those of two persons") {
  const ReportArchive archive(
      {{"Hồ Văn Đức", "Giám đốc Sở Y tế tỉnh Lào Cai", "2020-01-01", "A"},
       {"Hồ Văn Đức", "Chủ tịch UBND huyện Thủy Nguyên", "2020-01-02", "A"},
       {"Hồ Văn Đức", "Bí thư Huyện ủy Thủy Nguyên", "2020-01-03", "B"},
       {"Hồ Văn Đức", "Phó Chủ tịch UBND huyện Thủy Nguyên", "2018-01-03", "C"}});
  const auto entries = archive.read();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].articles == 3);
  CHECK(entries[0].posts.size() == 3);
  CHECK(entries[1].id == "Hồ Văn Đức/Giám đốc Sở Y tế tỉnh Lào Cai");
}

TEST_CASE("who bears a rare name is one person, who bears a common one may be two") {
  const ReportArchive archive(
      {{"Khuất Tòng Phả", "Giám đốc Sở Y tế tỉnh Lào Cai", "2020-01-01", "A"},
       {"Khuất Tòng Phả", "đại biểu Quốc hội", "2022-01-02", "B"},
       {"Lưu Văn Tú", "Viện trưởng Viện Huyết học", "2021-01-02", "A"},
       {"Lưu Văn Tú", "Thành viên Ủy ban Pháp luật của Quốc hội", "2023-01-02", "B"},
       {"Phùng Văn Tú", "Giám đốc Sở Y tế tỉnh Lào Cai", "2021-01-02", "A"},
       {"Phùng Văn Tú", "Phó Chủ tịch UBND huyện Thủy Nguyên", "2021-01-02", "B"},
       {"Nguyễn Văn Hùng", "Viện trưởng Viện Huyết học", "2021-01-02", "A"},
       {"Nguyễn Văn Hùng", "Thành viên Ủy ban Pháp luật của Quốc hội", "2025-01-02", "B"}});
  CHECK(persons_in(archive) ==
        Counts{
            {"Khuất Tòng Phả", 1}, {"Lưu Văn Tú", 1}, {"Phùng Văn Tú", 2}, {"Nguyễn Văn Hùng", 2}});
}

TEST_CASE(
    "a rare name is not one of the country and of a place, nor one of a commune and another") {
  const ReportArchive archive(
      {{"Lưu Văn Tú", "Cục trưởng Cục Quản lý giá", "2021-01-02", "A"},
       {"Lưu Văn Tú", "Chủ tịch UBND tỉnh Lào Cai", "2021-05-02", "B"},
       {"Tạ Thu Hằng", "Phó Chủ tịch UBND xã Lộc An", "2025-11-02", "A"},
       {"Tạ Thu Hằng", "Phó Chánh Văn phòng Trung ương Đảng", "2025-11-02", "B"},
       {"Khuất Tòng Phả", "Phó Chủ tịch UBND xã Lộc An", "2025-11-02", "A"},
       {"Khuất Tòng Phả", "Giám đốc Sở Y tế tỉnh Lào Cai", "2025-05-02", "B"}});
  CHECK(persons_in(archive) ==
        Counts{{"Lưu Văn Tú", 2}, {"Tạ Thu Hằng", 2}, {"Khuất Tòng Phả", 1}});
}

TEST_CASE("the register does not depend on the order of the articles") {
  std::vector<Report> reports;
  const char* const names[] = {"Hồ Văn Đức", "Lê Thị Thu", "Trần Quang Vinh"};
  const char* const posts[] = {"Giám đốc Sở Y tế tỉnh Lào Cai",   "Giám đốc",
                               "Chủ tịch UBND huyện Thủy Nguyên", "Giám đốc Sở Y tế",
                               "Phó Chủ tịch UBND TP Hải Phòng",  "Thứ trưởng Bộ Công an"};
  const char* const sources[] = {"A", "B"};
  for (std::size_t i = 0; i < 60; ++i)
    reports.push_back({names[i % 3], posts[i * 7 % 6], "2020-01-01", sources[i / 7 % 2]});
  const ReportArchive archive(reports);
  std::vector<Report> reversed(reports.rbegin(), reports.rend());
  const ReportArchive backwards(reversed);
  CHECK(archive.ids() == backwards.ids());

  // Whoever counts by hand gets the same numbers.
  Counts mentions;
  for (DocId document = 1; document <= archive.articles(); ++document)
    for (const Official& official : archive.article(document).officials) ++mentions[official.name];
  CHECK(articles_in(archive) == mentions);
}

TEST_CASE("names, posts, sources and days choose") {
  const ReportArchive archive(
      {{"Lê Anh Quân", "Phó Chủ tịch UBND thành phố", "2020-01-01", "Báo A"},
       {"Lê Anh Quân", "Chủ tịch UBND thành phố", "2021-06-01", "Báo B"},
       {"Lễ Ánh Quản", "Giám đốc Sở Y tế", "2021-06-01", "Báo B"}});
  CHECK(archive.ids(named("quân")) == Ids{"Lê Anh Quân"});
  CHECK(archive.ids(named("anh quan")).size() == 2);
  CHECK(archive.ids(named("anh lê")).empty());
  CHECK_THROWS_AS(archive.ids(named("-")), Error);
  const auto chairmen = archive.read({{}, "Chủ tịch UBND", {}, std::nullopt});
  REQUIRE(chairmen.size() == 1);
  CHECK(chairmen[0].articles == 1);
  CHECK(chairmen[0].first == "2021-06-01");
  CHECK(archive.ids({{}, "pho chu tich", {}, std::nullopt}) == Ids{"Lê Anh Quân"});
  CHECK(archive.ids({{}, {}, "báo a", std::nullopt}) == Ids{"Lê Anh Quân"});
  CHECK(archive.ids({{}, {}, "báo c", std::nullopt}).empty());
  const DateRange spring{Day{2020, 3, 1}, Day{2020, 3, 31}};
  const auto then = archive.read({{}, {}, {}, spring});
  REQUIRE(then.size() == 1);
  REQUIRE(then[0].posts.size() == 1);
  CHECK(then[0].posts[0].post == "Phó Chủ tịch UBND thành phố");
  CHECK(then[0].posts[0].nearest == "2020-01-01");
}

TEST_CASE("who was something in a place that is no more is not so at the time") {
  const ReportArchive archive({{"Lê Anh Quân", "Chủ tịch UBND xã Trọng An (cũ)", "2025-11-01", "A"},
                               {"Lê Anh Tú", "Chủ tịch UBND xã Trọng An", "2025-11-01", "A"}});
  CHECK(archive.ids({{}, "Chủ tịch UBND", {}, std::nullopt}).size() == 2);
  CHECK(archive.ids(held_at({2025, 11, 2}, "Chủ tịch UBND")) == Ids{"Lê Anh Tú"});
}

TEST_CASE("nobody has a post in a unit that was not there at the time") {
  const ReportArchive archive(
      {{"Lê Văn Bình", "Chủ tịch UBND tỉnh Bình Dương", "2025-06-29", "A"},
       {"Lê Văn Bình", "Chủ tịch UBND tỉnh", "2025-07-29", "A"},
       {"Hồ Thị Châu", "Chủ tịch UBND thị trấn Cầu Giát", "2025-06-28", "A"},
       {"Vũ Văn Sơn", "Bí thư Huyện ủy", "2025-06-28", "A"},
       {"Đỗ Văn Giang", "Chủ tịch UBND tỉnh Lâm Đồng", "2025-06-28", "A"},
       {"Ngô Thị Hà", "Chủ tịch UBND xã Đá Bạc Tây", "2025-06-28", "A"},
       {"Cao Văn Lâm", "Giám đốc Sở Lao động - Thương binh và Xã hội", "2025-06-28", "A"},
       {"John Smith", "Công tố viên quận Manhattan", "2025-06-28", "A"},
       {"Phan Văn Hải", "Chủ tịch UBND đặc khu Kiên Hải", "2025-08-01", "A"}});
  const auto at = [&](Day day) { return archive.ids(held_at(day)); };
  CHECK(at({2025, 6, 29}).size() == 7);
  // A name that no table has may be one; and Lâm Đồng is another one now.
  CHECK(at({2025, 11, 1}) == Ids{"Cao Văn Lâm", "John Smith", "Ngô Thị Hà", "Phan Văn Hải"});
}

TEST_CASE("the nearest report counts half a year before, a month after or between two") {
  const DateRange day{Day{2020, 6, 30}, Day{2020, 6, 30}};
  const auto nearest = [&](const std::vector<std::uint32_t>& days) {
    return nearest_report(days, day).day;
  };
  CHECK(nearest({20200701, 20200620}) == 20200701);
  CHECK(nearest({20200701, 20200629}) == 20200629);
  CHECK(nearest({20190101}) == 0);
  CHECK(nearest({20200101}) == 20200101);
  CHECK(nearest({20200731}) == 20200731);
  CHECK(nearest({20200801}) == 0);
  CHECK(nearest({20190101, 20230101}) == 20190101);
  CHECK(nearest({20160101, 20201001}) == 20201001);
  CHECK(nearest({20150101, 20201001}) == 0);
  CHECK(nearest({0, 20200000}) == 20200000);
  CHECK(nearest({}) == 0);
  CHECK(nearest_report({20200101}, day).distance == 181);
}

TEST_CASE("a report before the unit became another one tells nothing of it") {
  const ReportArchive archive({{"Đỗ Văn Giang", "Chủ tịch UBND tỉnh Lâm Đồng", "2025-06-28", "A"},
                               {"Vi Văn Quế", "Chủ tịch UBND tỉnh Lạng Sơn", "2025-06-28", "A"},
                               {"Hồ Thị Châu", "Chủ tịch UBND tỉnh", "2025-06-28", "A"},
                               {"Hồ Thị Châu", "Chủ tịch UBND tỉnh Phú Thọ", "2025-07-20", "A"},
                               {"Ngô Thị Hà", "Chủ tịch UBND xã", "2025-06-28", "A"},
                               {"Tạ Văn Bảo", "Chủ tịch UBND tỉnh Cà Mau", "2025-07-10", "A"}});
  const auto at = [&](Day day) { return archive.ids(held_at(day)); };
  CHECK(at({2025, 8, 1}) == Ids{"Hồ Thị Châu", "Tạ Văn Bảo", "Vi Văn Quế"});
  CHECK(at({2025, 6, 29}) == Ids{"Hồ Thị Châu", "Ngô Thị Hà", "Vi Văn Quế", "Đỗ Văn Giang"});
}

TEST_CASE("who has left a post, or whom another one followed, does not hold it") {
  const ReportArchive archive({{"Lê Văn Tùng", "Chủ tịch UBND tỉnh Lạng Sơn", "2025-09-01", "A"},
                               {"Lê Văn Tùng", "Chủ tịch UBND tỉnh Lạng Sơn", "2025-09-02", "A"},
                               {"Bùi Thị Hạ", "Chủ tịch UBND tỉnh Lạng Sơn", "2025-10-20", "A"},
                               {"Bùi Thị Hạ", "Phó Chủ tịch UBND tỉnh Lạng Sơn", "2025-09-01", "A"},
                               {"Hồ Văn Đức", "Phó Chủ tịch UBND tỉnh Lạng Sơn", "2025-10-20", "A"},
                               {"Tạ Văn Bảo", "Bí thư Tỉnh ủy Sơn La", "2025-09-01", "A"},
                               {"Tạ Văn Bảo", "nguyên Bí thư Tỉnh ủy Sơn La", "2025-10-01", "B"},
                               {"Vi Văn Quế", "Chủ tịch UBND xã Tân An", "2025-10-30", "A"},
                               {"Đỗ Văn Giang", "Chủ tịch UBND xã Tân An", "2025-10-10", "A"}});
  const auto holders = [&](const char* post, Day day) { return archive.ids(held_at(day, post)); };
  CHECK(holders("Chủ tịch UBND tỉnh", {2025, 9, 10}) == Ids{"Lê Văn Tùng"});
  CHECK(holders("Chủ tịch UBND tỉnh", {2025, 11, 1}) == Ids{"Bùi Thị Hạ"});
  CHECK(holders("Phó Chủ tịch UBND tỉnh", {2025, 11, 1}) == Ids{"Bùi Thị Hạ", "Hồ Văn Đức"});
  CHECK(holders("Bí thư", {2025, 9, 30}) == Ids{"Tạ Văn Bảo"});
  CHECK(holders("Bí thư", {2025, 11, 1}).empty());
  // There is a Tân An in several provinces.
  CHECK(holders("Chủ tịch UBND xã", {2025, 11, 1}).size() == 2);
}

TEST_CASE("a post without its place is not carried over years, nor to another province") {
  const ReportArchive archive(
      {{"Quế Minh Đạt", "Bí thư Tỉnh ủy", "2025-11-02", "Báo Cao Bằng"},
       {"Quế Minh Đạt", "Bí thư Tỉnh ủy Quảng Ninh", "2026-01-31", "A"},
       {"Nguyễn Văn Hùng", "Giám đốc", "2013-11-02", "A"},
       {"Nguyễn Văn Hùng", "Giám đốc Sở Y tế tỉnh Lào Cai", "2021-11-02", "B"},
       {"Nguyễn Văn Nam", "Giám đốc", "2020-11-02", "B"},
       {"Nguyễn Văn Nam", "Giám đốc Sở Y tế tỉnh Lào Cai", "2021-11-02", "B"}});
  for (const RegisterEntry& entry : archive.read()) {
    if (entry.name == "Quế Minh Đạt") CHECK(entry.posts.size() == 2);
    if (entry.name == "Nguyễn Văn Nam") CHECK(entry.posts.size() == 1);
  }
  CHECK(persons_in(archive) ==
        Counts{{"Quế Minh Đạt", 1}, {"Nguyễn Văn Hùng", 2}, {"Nguyễn Văn Nam", 1}});
}

TEST_CASE("a very rare name is not one of office and of business after years") {
  const ReportArchive archive(
      {{"Cao Thị Tuyết Lan", "Giám đốc Sở Y tế tỉnh Lào Cai", "2013-11-02", "A"},
       {"Cao Thị Tuyết Lan", "Giám đốc Công ty TNHH Sao Mai", "2021-11-02", "B"},
       {"Lưu Văn Tú", "Viện trưởng Viện Huyết học", "2013-01-02", "A"},
       {"Lưu Văn Tú", "Thành viên Ủy ban Pháp luật của Quốc hội", "2025-01-02", "B"}});
  CHECK(persons_in(archive) == Counts{{"Cao Thị Tuyết Lan", 2}, {"Lưu Văn Tú", 2}});
}

TEST_CASE("a given name alone is somebody's whose post it tells") {
  const ReportArchive archive(
      {{"Cao Bá Vũ", "Trưởng phòng Tài chính huyện Thủy Nguyên", "2020-01-01", "A"},
       {"Vũ", "Trưởng phòng", "2020-01-02", "A"},
       {"Hoàng Thị Ngà", "Giám đốc Sở Y tế tỉnh Lào Cai", "2020-01-01", "A"},
       {"Ngà", "Giám đốc Sở Y tế tỉnh Lào Cai", "2020-01-01", "A"}});
  CHECK(articles_in(archive) == Counts{{"Cao Bá Vũ", 1}, {"Hoàng Thị Ngà", 2}});
}

TEST_CASE("short forms are no persons") {
  const ReportArchive archive({{"Nguyễn Hoàng Long", "Giám đốc Sở Xây dựng", "2020-01-01", "A"},
                               {"Long", "Giám đốc Sở Xây dựng", "2020-01-02", "A"},
                               {"Hoàng Long", "Giám đốc Sở Xây dựng", "2020-01-03", "A"}});
  const auto entries = archive.read();
  REQUIRE_FALSE(entries.empty());
  CHECK(entries.size() == 1);
  CHECK(entries[0].name == "Nguyễn Hoàng Long");
}

TEST_CASE("a name of initials alone is not listed unasked") {
  const ReportArchive archive(
      {{"Nguyễn Hoàng Long", "Giám đốc Sở Y tế tỉnh Lào Cai", "2020-01-01", "A"},
       {"N. T. L", "Giám đốc Sở Xây dựng tỉnh Lào Cai", "2020-01-02", "A"}});
  RegisterQuery query;
  query.only_told = true;
  CHECK(archive.ids(query) == std::vector<std::string>{"Nguyễn Hoàng Long"});
}

TEST_CASE("an office that one holds at a time is not that of who is mostly something else") {
  std::vector<Report> reports;
  constexpr int often = 20;
  for (int i = 0; i < often; ++i) {
    reports.push_back({"John Smithfield", "Tổng thống Mỹ", "2025-01-02", "A"});
    reports.push_back({"Paul Brown", "Đặc phái viên Mỹ", "2025-01-02", "A"});
    reports.push_back({"Lê Văn An", "Tổng Bí thư", "2025-01-02", "A"});
  }
  reports.push_back({"Paul Brown", "Tổng thống Mỹ", "2025-01-02", "A"});
  reports.push_back({"Paul Brown", "Tổng thống Mỹ", "2025-01-02", "B"});
  reports.push_back({"Quế Minh Đạt", "Bộ trưởng Ngoại giao", "2025-01-02", "A"});
  reports.push_back({"Quế Minh Đạt", "Tổng Bí thư", "2025-01-02", "A"});
  RegisterQuery query;
  query.only_told = true;
  Ids posts;
  const ReportArchive archive(reports);
  for (const RegisterEntry& entry : archive.read(query))
    for (const PostReport& post : entry.posts) posts.push_back(entry.name + ": " + post.post);
  std::sort(posts.begin(), posts.end());
  const Ids expected{"John Smithfield: Tổng thống Mỹ", "Lê Văn An: Tổng Bí thư",
                     "Paul Brown: Đặc phái viên Mỹ", "Quế Minh Đạt: Bộ trưởng Ngoại giao"};
  CHECK(posts == expected);
}

}  // namespace timtin
