// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/topics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "temporary_directory.h"
#include "unit/extract/findings.h"

using timtin::analyze;
using timtin::Analyzer;
using timtin::Article;
using timtin::Lexicons;
using timtin::test::findings;
using timtin::test::project_lexicons;

namespace {

using Ids = std::vector<std::string>;

Ids ids_of(const Article& article) {
  Ids ids;
  for (const auto& topic : article.topics) ids.push_back(topic.id);
  return ids;
}

/// The phrases that speak for or against `topic`, strongest first.
Ids phrases_in(const std::string& body, const std::string& topic,
               const std::shared_ptr<const Lexicons>& lexicons = project_lexicons()) {
  Article article;
  article.body = {body};
  Analyzer analyzer;
  timtin::Extractor extractor(lexicons, analyzer);
  extractor.extract(article, analyze(article, analyzer));
  Ids phrases;
  for (const auto& phrase : extractor.topic_phrases())
    if (phrase.topic == topic) phrases.push_back(phrase.phrase);
  return phrases;
}

/// Lexicons whose topic y-te has another row.
std::shared_ptr<const Lexicons> lexicons_with(const char* row) {
  const timtin::test::TemporaryDirectory directory;
  std::filesystem::copy(TIMTIN_TEST_DATA, directory.path(),
                        std::filesystem::copy_options::recursive);
  std::ofstream(directory.path() / "topics/y-te.tsv", std::ios::app) << row << '\n';
  return Lexicons::load(directory.path());
}

}  // namespace

TEST_CASE("topics") {
  const auto school = findings(
      "Học sinh lớp 12 thi tốt nghiệp",
      {"Sở GD&ĐT tổ chức kỳ thi, thí sinh đến trường, giáo viên coi thi, điểm chuẩn đại học."});
  REQUIRE_FALSE(school.topics.empty());
  CHECK(school.topics[0].id == "giao-duc");
  CHECK(school.topics.size() <= 3);
  CHECK(school.topics[0].score > 0);
  CHECK(school.topics[0].score <= 1);
  CHECK(findings("Lorem ipsum", {"dolor sit amet consectetur"}).topics.empty());
  // `Anh` is a country, `anh` and `Tuấn Anh` are not.
  CHECK(findings("Anh Tuấn và Tuấn Anh", {"Nhà anh Đức gần nhà ông Pháp."}).topics.empty());
}

TEST_CASE("a newspaper's own section helps, and what decided is kept") {
  timtin::Article article;
  article.title = "Một ngày bình thường";
  article.body = {"Trận đấu kết thúc."};
  article.section = "Thời sự > Giao thông";
  Analyzer analyzer;
  timtin::Extractor extractor(project_lexicons(), analyzer);
  extractor.extract(article, analyze(article, analyzer));
  REQUIRE_FALSE(article.topics.empty());
  CHECK(article.topics[0].id == "giao-thong");
  const auto phrases = extractor.topic_phrases();
  REQUIRE(phrases.size() >= 2);
  CHECK(phrases[0].topic == "giao-thong");
  CHECK(phrases[1].phrase == "trận đấu");
}

TEST_CASE("the longest phrase says what its words mean") {
  CHECK(phrases_in("Đoàn họp với Tổng Liên đoàn Lao động.", "lao-dong-an-sinh") ==
        Ids{"tổng liên đoàn lao động"});
  // The ministry's name holds no sport.
  CHECK(phrases_in("Bộ Văn hóa, Thể thao và Du lịch trả lời.", "the-thao").empty());
  CHECK(phrases_in("Bộ Văn hóa, Thể thao và Du lịch trả lời.", "van-hoa-giai-tri") ==
        Ids{"bộ văn hóa thể thao và du lịch"});
  // Phrases that only overlap both count.
  CHECK(phrases_in("Xét xử vụ án hình sự.", "phap-luat").size() >= 2);
}

TEST_CASE("a comma ends a short phrase") {
  CHECK(phrases_in("Xe chạy êm, ái nữ ngồi sau, tai, nạn.", "giao-thong") == Ids{"xe"});
}

TEST_CASE("a syllable of a name is no word") {
  CHECK(phrases_in("Chị Lê Thị Bệnh và ông Lúa Văn Rau tới.", "y-te").empty());
  CHECK(phrases_in("Chị ấy có bệnh.", "y-te") == Ids{"bệnh"});
  // In a headline of capitals everything is a word.
  CHECK(phrases_in("BỆNH LẠ Ở LÀNG TA", "y-te") == Ids{"bệnh"});
}

TEST_CASE("a phrase of weight 0 hides shorter ones") {
  const char* text = "Chị Na bán cháo bệnh nhân nghèo.";
  CHECK(phrases_in(text, "y-te") == Ids{"bệnh nhân"});
  CHECK(phrases_in(text, "y-te", lexicons_with("0\tbán cháo bệnh nhân")).empty());
}

TEST_CASE("the last row of a phrase holds") {
  CHECK(phrases_in("Chị ấy có bệnh.", "y-te", lexicons_with("0\tbệnh")).empty());
}

TEST_CASE("what happens abroad is news of the world first") {
  const std::vector<std::string> body{
      "Đám cháy bùng phát ở một khách sạn. Cảnh sát phòng cháy chữa cháy dập lửa, hai người tử "
      "vong. "
      "Cảnh sát điều tra nguyên nhân, bắt giữ nghi phạm."};
  CHECK(ids_of(findings("Cháy khách sạn ở Ba Lan", body)) == Ids{"the-gioi"});
  CHECK(ids_of(findings("Cháy khách sạn ở Hải Phòng", body)) == Ids{"an-ninh-trat-tu"});
  CHECK(ids_of(findings("Cháy khách sạn ở Hải Phòng, người Ba Lan kể lại", body)) ==
        Ids{"an-ninh-trat-tu"});
}

TEST_CASE("the country's diplomacy is no news of the world") {
  const std::vector<std::string> body{
      "Hai bên nhất trí tăng cường hợp tác giữa Việt Nam và Ba Lan, quan hệ ngoại giao, quan hệ "
      "song phương. Tổng thống Ba Lan thăm chính thức Việt Nam, quan hệ hai nước phát triển, trao "
      "đổi đoàn. Tổng thống cảm ơn Chủ tịch nước. Liên minh châu Âu, Mỹ và Nga cũng được nhắc."};
  CHECK(ids_of(findings("Việt Nam và Ba Lan tăng cường hợp tác", body)) == Ids{"doi-ngoai"});
}

TEST_CASE("a word of a compound says nothing") {
  CHECK(phrases_in("Đội ngũ ấy tranh thủ cạnh tranh.", "the-thao").empty());
  CHECK(phrases_in("Khách ấn tượng với hiện tượng tranh cãi.", "van-hoa-giai-tri").empty());
  CHECK(phrases_in("Đất nước thận trọng, cẩn thận.", "do-thi-dat-dai").empty());
}

TEST_CASE("what else an article is about its heading says") {
  const std::vector<std::string> body{
      "Nhà trường cho học sinh lớp 9 nghỉ học. Giáo viên dạy bù. Hiệu trưởng xin lỗi phụ huynh.",
      "Cơ quan thuế hoãn thu thuế thu nhập cá nhân một quý."};
  CHECK(ids_of(findings("Học sinh nghỉ học một tuần", body)) == Ids{"giao-duc"});
  CHECK(ids_of(findings("Học sinh nghỉ học, cơ quan thuế hoãn thu thuế", body)) ==
        Ids{"giao-duc", "tai-chinh"});
}
