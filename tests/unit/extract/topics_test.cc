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

TEST_CASE("the court of another country is abroad, a bank of such a name is not") {
  const std::vector<std::string> body{"Thẩm phán tuyên án, bị cáo kháng cáo. Phiên tòa kết thúc."};
  CHECK(ids_of(findings("Tòa án Nam Phi kết luận vụ án", body)).front() == "the-gioi");
  CHECK(ids_of(findings("Ngân hàng Đông Á và vụ án", body)).front() == "phap-luat");
}

TEST_CASE("Vietnam's clock is no place") {
  const std::vector<std::string> body{
      "Vụ cháy ở Mexico làm nhiều người thương vong, lực lượng cứu hộ tới hiện trường. Sáng nay, "
      "theo giờ Việt Nam, người đoạt giải Hòa bình tới, cảnh sát Mexico điều tra."};
  CHECK(ids_of(findings("Cháy lớn ở Mexico", body)).front() == "the-gioi");
}

TEST_CASE("what others agree on among themselves is news of the world") {
  const std::vector<std::string> body{
      "Hai nước thúc đẩy hợp tác, tăng cường quan hệ song phương, giao lưu nhân dân. Lãnh đạo hai "
      "nước ký văn kiện hợp tác giữa Trung Quốc và Ba Lan, Ba Lan và Trung Quốc."};
  CHECK(ids_of(findings("Trung Quốc và Ba Lan thúc đẩy hợp tác", body)) == Ids{"the-gioi"});
}

TEST_CASE("who receives a guest of another country is a diplomat") {
  CHECK(ids_of(findings("Tổng Bí thư tiếp Bộ trưởng Chiến tranh Hoa Kỳ",
                        {"Chiều nay, Tổng Bí thư tiếp Bộ trưởng Chiến tranh Hoa Kỳ. Tại buổi tiếp, "
                         "Tổng Bí thư cảm ơn ông đã tới Việt Nam sau chiến tranh."})) ==
        Ids{"doi-ngoai"});
}

TEST_CASE("the climate is everybody's") {
  const auto ids = ids_of(findings(
      "Nghiên cứu ở Ba Lan: biến đổi khí hậu, khí nhà kính",
      {"Phát thải khí nhà kính tăng, nhiệt độ toàn cầu tăng, Ba Lan và Đức lo băng tan."}));
  CHECK(std::find(ids.begin(), ids.end(), "moi-truong-thien-tai") != ids.end());
  CHECK(std::find(ids.begin(), ids.end(), "the-gioi") != ids.end());
}

TEST_CASE("the event, not who is there") {
  CHECK(ids_of(findings("Tài xế ẩu đả ở bến xe",
                        {"Hai tài xế xô xát, đánh nhau, một người bị đâm chết. Công an điều tra."}))
            .front() == "an-ninh-trat-tu");
  CHECK(ids_of(findings("Xe khách đón trả khách sai quy định bị phạt nặng",
                        {"Nhà xe đón trả khách dọc đường bị xử phạt. Xe khách phải vào bến xe."}))
            .front() == "giao-thong");
  CHECK(ids_of(findings("Công bố tình huống khẩn cấp về thiên tai trên quốc lộ 5",
                        {"Quốc lộ bị sạt lở sau mưa lũ, tỉnh khắc phục hậu quả thiên tai."}))
            .front() == "moi-truong-thien-tai");
  CHECK(ids_of(findings("Triển lãm về khoa thi Hương",
                        {"Triển lãm kể về khoa bảng, sĩ tử, kỳ thi xưa ở Văn Miếu. Di sản ấy còn "
                         "đây."}))
            .front() == "van-hoa-giai-tri");
  CHECK(ids_of(findings("Ủy viên Ban Thường vụ Tỉnh ủy, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Trần Văn "
                        "Bình tặng quà hộ nghèo",
                        {"Trưởng Ban Tổ chức Tỉnh ủy Lê Văn An cũng tặng quà hộ nghèo. Tiền là từ "
                         "nguồn quyên góp."}))
            .front() == "lao-dong-an-sinh");
}

TEST_CASE("what the Party decides is about the Party, though posts are told") {
  CHECK(ids_of(findings("Kỷ luật đảng viên ở xã Tân An",
                        {"Ủy ban Kiểm tra Tỉnh ủy thi hành kỷ luật đảng viên vi phạm. Chủ nhiệm "
                         "Ủy ban Kiểm tra Tỉnh ủy Lê Văn An công bố."}))
            .front() == "dang");
}
