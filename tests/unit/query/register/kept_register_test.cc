// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <filesystem>
#include <tuple>

#include "unit/query/register/report_archive.h"

namespace timtin {
namespace {

namespace fs = std::filesystem;
using test::Report;
using test::ReportArchive;

fs::path kept(const ReportArchive& archive) {
  const Index index(archive.path());
  return archive.path() + "/gen-" + std::to_string(index.summary().generation) + "/register";
}

using Row = std::tuple<std::string, std::uint64_t, std::string, std::string>;

std::vector<Row> rows(const ReportArchive& archive) {
  std::vector<Row> rows;
  for (const RegisterEntry& entry : archive.read()) {
    std::string posts;
    for (const PostReport& post : entry.posts)
      posts += post.post + " " + std::to_string(post.articles) + "; ";
    rows.emplace_back(entry.id, entry.articles, entry.first + ".." + entry.last, posts);
  }
  return rows;
}

/// As if there was none.
std::vector<Row> rows_derived(const ReportArchive& archive) {
  fs::rename(kept(archive), kept(archive).string() + ".away");
  const std::vector<Row> derived = rows(archive);
  fs::rename(kept(archive).string() + ".away", kept(archive));
  return derived;
}

std::vector<Report> many_reports() {
  const char* const names[] = {
      "Hồ Văn Đức",    "Lê Thị Thu",     "Trần Quang Vinh", "Quang Vinh",       "Vinh",
      "Ngô Đức",       "Nguyễn Văn Thu", "Trần Quảng Vĩnh", "Jose Ramos Horta", "Horta Jose Ramos",
      "Trần Minh Khuê"};
  const char* const posts[] = {"Giám đốc Sở Y tế tỉnh Lào Cai",   "Giám đốc",
                               "Chủ tịch UBND huyện Thủy Nguyên", "Giám đốc Sở Y tế",
                               "Phó Chủ tịch UBND TP Hải Phòng",  "Thứ trưởng Bộ Công an"};
  const char* const sources[] = {"Báo A", "Báo B"};
  std::vector<Report> reports;
  for (std::size_t i = 0; i < 120; ++i)
    reports.push_back({names[i % 11], posts[i * 5 % 6], "2020-01-01", sources[i / 7 % 2]});
  return reports;
}

}  // namespace

TEST_CASE("the register lies beside the index and follows what is written") {
  ReportArchive archive(many_reports());
  REQUIRE(fs::exists(kept(archive)));
  CHECK(rows(archive) == rows_derived(archive));
  const std::string before = kept(archive);
  fs::copy_file(before, archive.path() + "/before");
  archive.write({{"Lê Thị Thu", "Bộ trưởng Bộ Y tế", "2022-03-01", "Báo C"},
                 {"Mai Vinh", "Giám đốc Sở Y tế tỉnh Lào Cai", "2022-03-02", "Báo C"}});
  archive.replace(0, {"Phạm Hà", "Thứ trưởng Bộ Y tế", "2022-03-03", "Báo C"});
  REQUIRE(kept(archive) == before);  // written in place
  const std::vector<Row> now = rows(archive);
  CHECK(now == rows_derived(archive));
  CHECK(archive.ids({"thi thu", "Bộ trưởng", {}, std::nullopt}).size() == 1);

  // A writer that was killed has left the file of before.
  fs::copy_file(archive.path() + "/before", kept(archive), fs::copy_options::overwrite_existing);
  CHECK(rows(archive) == now);
}

TEST_CASE("corrections change the register as if it was derived with them") {
  const ReportArchive archive(many_reports());
  const std::vector<Row> before = rows(archive);
  for (const char* lines :
       {"merge\tLê Thị Thu\tNguyễn Văn Thu\n", "merge\tHồ Văn Đức\tLê Thị Thu\n",
        "split\tHồ Văn Đức\tGiám đốc Sở Y tế\n", "hide\tTrần Quang Vinh\n",
        "hide\tTrần Quang Vinh\tGiám đốc\n", "rename\tNgô Đức\tNgô Minh Đức\n",
        "hide\tHorta Jose Ramos\n", "merge\tLê Thị Thu\tTrần Quảng Vĩnh\n"}) {
    CAPTURE(lines);
    archive.correct(lines);
    const std::vector<Row> corrected = rows(archive);
    CHECK(corrected != before);
    CHECK(corrected == rows_derived(archive));
  }
}

TEST_CASE("a damaged register is derived anew") {
  const ReportArchive archive(many_reports());
  const std::vector<Row> right = rows(archive);
  const auto size = fs::file_size(kept(archive));
  for (const auto left : {size - 1, size / 2, size / 3, std::uintmax_t{40}, std::uintmax_t{1}}) {
    CAPTURE(left);
    fs::resize_file(kept(archive), left);
    CHECK(rows(archive) == right);
  }
}

TEST_CASE("who is told of clearly may be asked for alone") {
  const ReportArchive archive({{"Hồ Văn Đức", "Giám đốc Sở Y tế tỉnh Lào Cai", "2020-01-01", "A"},
                               {"Lê Thị Thu", "Tổng giám đốc Công ty Hương Lan", "2020-01-01", "A"},
                               {"Trần Quang Vinh", "Cố vấn", "2020-01-01", "A"},
                               {"Mai Vinh", "Chủ tịch UBND xã Lộc An", "2020-01-01", "A"},
                               {"Phạm Khuê", "Chủ tịch công ty", "2021-01-01", "B"}});
  RegisterQuery query;
  CHECK(archive.page(query).persons == 5);
  query.only_told = true;
  CHECK(archive.ids(query) == std::vector<std::string>{"Hồ Văn Đức", "Mai Vinh"});
  CHECK(archive.page(query).untold == 3);
  query.limit = 1;
  CHECK(archive.page(query).persons == 2);
  CHECK(archive.page(query).untold == 3);
  query.source = "B";
  CHECK(archive.page(query).persons == 0);
  CHECK(archive.page(query).untold == 1);
}

TEST_CASE("who is told of clearly is shown in posts that say of what, by a whole name") {
  const ReportArchive archive({{"Hồ Văn Đức", "Giám đốc Sở Y tế tỉnh Lào Cai", "2020-01-01", "A"},
                               {"Hồ Văn Đức", "Trưởng ban", "2021-01-01", "A"},
                               {"John Smithfieldđiều", "Tổng thống Mỹ", "2020-01-01", "A"},
                               {"SmithfieldTheo Paul Brown", "Tổng thống Mỹ", "2020-01-01", "A"},
                               {"Neil McArthur", "Tổng thống Mỹ", "2020-01-01", "A"}});
  RegisterQuery query;
  query.only_told = true;
  const RegisterResult result = archive.page(query);
  REQUIRE(result.entries.size() == 2);
  CHECK(result.entries[0].name == "Hồ Văn Đức");
  REQUIRE(result.entries[0].posts.size() == 1);
  CHECK(result.entries[0].posts[0].post == "Giám đốc Sở Y tế tỉnh Lào Cai");
  CHECK(result.entries[1].name == "Neil McArthur");
}

TEST_CASE("a foreign name that differs in marks alone is one person's in whatever post") {
  const ReportArchive archive({{"Raúl Smithfield", "Tổng thống Mỹ", "2020-01-01", "A"},
                               {"Raul Smithfield", "Ngoại trưởng Pháp", "2020-01-01", "A"}});
  CHECK(archive.ids().size() == 1);
}

TEST_CASE("one report against many of somebody else says little") {
  std::vector<Report> reports(8, {"John Smithfield", "Tổng thống Mỹ", "2020-01-01", "A"});
  reports[7].day = "2020-03-01";
  reports.push_back({"Paul Brown", "Tổng thống Mỹ", "2020-02-01", "A"});
  reports.push_back({"George Miller", "Tổng thống Mỹ", "2019-02-01", "A"});
  const ReportArchive archive(reports);
  RegisterQuery query;
  query.only_told = true;
  CHECK(archive.ids(query) == std::vector<std::string>{"John Smithfield", "George Miller"});
  CHECK(archive.page(query).untold == 1);
  CHECK(archive.ids({"brown", {}, {}, std::nullopt}) == std::vector<std::string>{"Paul Brown"});
}

TEST_CASE("a page of the register is a part of all") {
  const ReportArchive archive(many_reports());
  const auto all = archive.ids();
  REQUIRE(all.size() > 4);
  RegisterQuery query;
  query.offset = 1;
  query.limit = 2;
  const RegisterResult page = archive.page(query);
  CHECK(page.persons == all.size());
  REQUIRE(page.entries.size() == 2);
  CHECK(page.entries[0].id == all[1]);
  query.offset = all.size();
  CHECK(archive.page(query).entries.empty());
}

}  // namespace timtin
