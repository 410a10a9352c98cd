// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Rows of count --by=official and --by=position.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "timtin/search.h"
#include "timtin/text.h"
#include "unit/query/register/report_archive.h"

namespace timtin {
namespace {

using test::Report;
using test::ReportArchive;

/// Who holds what at one time, and names that are parts of others, spelled in several ways.
const std::vector<Report> reports{
    {"Nguyễn Văn Sỹ", "Giám đốc Sở Y tế tỉnh Lào Cai", "2020-01-01", "Báo A"},
    {"Nguyễn Văn Sĩ", "Giám đốc Sở Y tế tỉnh Lào Cai", "2020-01-02", "Báo A"},
    {"Nguyễn Văn Sỹ", "Giám đốc Sở Y tế", "2020-01-03", "Báo A"},
    {"Trần Văn Bình", "Chủ tịch UBND huyện Thủy Nguyên", "2020-01-01", "Báo A"},
    {"Trần Văn Bình", "Chủ tịch Ủy ban nhân dân huyện Thủy Nguyên", "2020-01-04", "Báo A"},
    {"Trần Văn Bình", "Chủ tịch huyện Thủy Nguyên", "2020-01-05", "Báo A"},
    {"Trần Văn Bình", "Bí thư Huyện ủy An Lão", "2020-01-06", "Báo B"},
    {"Trần Văn Bình", "Bí thư Huyện ủy An Lão", "2020-01-07", "Báo B"},
    {"Lê Trần Văn Bình", "Thứ trưởng Bộ Công an", "2020-01-08", "Báo B"},
    {"Vladimir Putin", "Tổng thống Nga", "2020-01-09", "Báo A"},
    {"Vladimir Pu-tin", "Tổng thống Nga", "2020-01-10", "Báo B"},
    {"Nicolas Maduro", "Tổng thống Venezuela", "2020-01-11", "Báo B"},
    {"Nicolás Maduro", "Tổng thống Venezuela", "2020-01-12", "Báo B"},
    {"Đỗ Minh Khuê", "Phó Chủ tịch Thường trực UBND TP Hải Phòng", "2020-01-13", "Báo A"},
    {"Hồ Thu Hà", "Chủ tịch HĐND tỉnh Lào Cai", "2020-01-15", "Báo A"},
    {"Hồ Thu Hà", "Chủ tịch HĐQT Công ty Sông Cấm", "2020-01-16", "Báo B"},
    {"Đỗ Minh Khê", "Phó Chủ tịch UBND TP Hải Phòng", "2020-01-14", "Báo A"},
    {"Vũ Thị Hoa", "Trưởng Ban Dân vận T.Ư", "2020-01-17", "Báo A"},
    {"Bùi Thị Mai", "Phó Giám đốc Sở Giáo dục và Đào tạo (GD-ĐT) Hà Nội", "2020-01-18", "Báo B"},
};

class Counted {
 public:
  explicit Counted(const ReportArchive& archive)
      : index_(archive.path()), searcher_(index_, test::lexicons()) {}

  std::vector<FacetCount> rows(const std::string& query, Facet facet) {
    return searcher_.count_by(parsed(query), facet, {}).facets;
  }
  std::uint64_t count(const std::string& query) { return searcher_.count(parsed(query), {}).total; }

 private:
  static ParsedQuery parsed(const std::string& text) {
    return parse_query(text, {.literal = false, .today = Day{2021, 6, 25}, .saved = {}});
  }

  Index index_;
  Searcher searcher_;
};

std::set<std::string> posts_of(const ReportArchive& archive) {
  std::set<std::string> posts;
  for (const RegisterEntry& entry : archive.read())
    for (const PostReport& post : entry.posts) posts.insert(post.post);
  return posts;
}

/// Values of rows, each of which finds as many as it says.
std::set<std::string> values_of(Counted& counted, const std::string& query, Facet facet) {
  std::set<std::string> values;
  const std::string field = facet == Facet::official ? "official" : "position";
  for (const FacetCount& row : counted.rows(query, facet)) {
    const std::string value = field + ":\"" + row.value + '"';
    CAPTURE(value);
    CHECK(counted.count(query == "*" ? value : "(" + query + ") " + value) == row.articles);
    CHECK(values.insert(row.value).second);
    const std::string plain = field + ":\"" + folded_form(row.value) + '"';
    CHECK(counted.count(plain) >= counted.count(value));
  }
  return values;
}

}  // namespace

TEST_CASE("rows of persons and posts are the register's and find what they say") {
  const ReportArchive archive(reports);
  for (const char* lines :
       {"# none\n", "merge\tĐỗ Minh Khuê\tĐỗ Minh Khê\n", "merge\tTrần Văn Bình\tTrần Văn Bình\n",
        "split\tNguyễn Văn Sỹ\tGiám đốc Sở Y tế tỉnh\n", "hide\tTrần Văn Bình\tBí thư\n",
        "hide\tĐỗ Minh Khê\n", "rename\tĐỗ Minh Khuê\tĐỗ Thị Khuê\n",
        "alias\tVladimir Putin\tNicolas Maduro\n"}) {
    CAPTURE(lines);
    archive.correct(lines);
    Counted counted(archive);
    const std::vector<std::string> ids = archive.ids();
    const std::set<std::string> persons = values_of(counted, "*", Facet::official);
    // And second spellings, which the first ones do not find.
    const std::set<std::string> shown(ids.begin(), ids.end());
    CHECK(std::includes(persons.begin(), persons.end(), shown.begin(), shown.end()));
    CHECK(persons.size() <= shown.size() + 3);
    const std::set<std::string> posts = values_of(counted, "*", Facet::position),
                                known = posts_of(archive);
    CHECK(std::includes(known.begin(), known.end(), posts.begin(), posts.end()));
    values_of(counted, "source:\"Báo A\"", Facet::official);
    values_of(counted, "source:\"Báo A\"", Facet::position);
  }
}

TEST_CASE("a name of two persons has two rows, a post in several forms has one") {
  const ReportArchive archive(reports);
  Counted counted(archive);
  const auto persons = values_of(counted, "*", Facet::official);
  CHECK(persons.contains("Trần Văn Bình/Bí thư Huyện ủy An Lão"));
  CHECK_FALSE(persons.contains("Trần Văn Bình"));
  const auto posts = values_of(counted, "*", Facet::position);
  CHECK(posts.contains("Giám đốc Sở Y tế tỉnh Lào Cai"));
  CHECK_FALSE(posts.contains("Giám đốc Sở Y tế"));
}

TEST_CASE("a short form without its marks begins a post") {
  const ReportArchive archive(reports);
  Counted counted(archive);
  for (const char* query :
       {"position:\"Chủ tịch HĐND\"", "position:\"chu tich hdnd\"",
        "position:\"Chủ tịch HDND tỉnh\"", "official:\"thu ha/chu tich hdqt\"",
        "position:\"Trưởng Ban Dân vận T.Ư\"", "position:\"truong ban dan van t.u\"",
        "position:\"Phó Giám đốc Sở Giáo dục và Đào tạo (GD-ĐT)\"",
        "position:\"pho giam doc so giao duc va dao tao (gd-dt) ha noi\""}) {
    CAPTURE(query);
    CHECK(counted.count(query) == 1);
  }
}

}  // namespace timtin
