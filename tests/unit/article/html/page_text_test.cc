// SPDX-License-Identifier: GPL-2.0-or-later
// Which lines of a page are the text of its article.
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

const std::string long_1 =
    "Sáng 12/3, Ban Quản lý cảng Bến Đỏ đưa vào khai thác cầu cảng số 3, đón chuyến tàu đầu tiên "
    "chở 4.600 tấn hàng vào làm thủ tục thông quan trong ngày.";
const std::string long_2 =
    "Theo ông Trần Văn Ví, Giám đốc cảng, cầu cảng mới giúp tăng gấp đôi lượng hàng qua cảng và "
    "giảm thời gian chờ của tàu xuống còn sáu giờ so với trước đây.";
const std::string long_3 =
    "Trong quý II, cảng sẽ lắp thêm hai cần cẩu và mở rộng bãi chứa hàng về phía bắc, trên phần "
    "đất "
    "mà quận đã giao từ năm ngoái.";

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

std::string page(const std::string& body) {
  return "<html><head><meta charset=utf-8><title>Cảng Bến Đỏ có cầu cảng thứ "
         "ba</title></head><body>"
         "<nav><a href=/>Trang chủ</a> <a href=/kt>Kinh tế</a></nav>" +
         body + "</body></html>";
}

const std::string heading = "<h1>Cảng Bến Đỏ có cầu cảng thứ ba</h1>";

std::string body_of(const std::string& body) {
  const Collected found = read_content(page(body), "a.html");
  REQUIRE(found.articles.size() == 1);
  std::string text;
  for (const std::string& line : found.articles.front().body) text += line + '\n';
  return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("short paragraphs beside a long one are text") {
  std::string text = p(long_1);
  for (const char* line : {"Ông gật đầu.", "Tàu vào cảng lúc 9 giờ sáng.", "Gió nhẹ", "“Được rồi!”",
                           "Hàng gồm phân bón và xi măng"})
    text += p(line);
  for (const std::string& body :
       {heading + "<div>" + text + "</div>", "<article>" + heading + text + "</article>"}) {
    const std::string kept = body_of(body);
    for (const char* line : {"Ông gật đầu.", "Tàu vào cảng", "Gió nhẹ", "Được rồi", "Hàng gồm"})
      CHECK_MESSAGE(has(kept, line), line);
  }
}

TEST_CASE("a box amid the text is text, a sidebar is none") {
  const std::string text =
      body_of("<article>" + heading + p(long_1) + "<aside class=hop><h3>Số liệu</h3>" + p(long_2) +
              "</aside>" + p(long_3) +
              "</article><aside><a href=/1>Tin một rất dài</a> <a href=/2>Tin hai "
              "cũng dài</a></aside>");
  CHECK(has(text, long_2));
  CHECK_FALSE(has(text, "Tin một"));
}

TEST_CASE("a page with several whole articles keeps them all") {
  const auto article = [](const char* name, const std::string& text) {
    return "<article><h2><a href=/x>" + std::string(name) + "</a></h2>" + text + "</article>";
  };
  const std::string text = body_of(article("Bài thứ nhất về cảng", p(long_1) + p(long_2)) +
                                   article("Bài thứ hai về cảng", p(long_3) + p(long_1)) +
                                   article("Bài thứ ba về cảng", p(long_2) + p(long_3)));
  CHECK(has(text, "Bài thứ hai về cảng"));
  CHECK(std::count(text.begin(), text.end(), '\n') >= 8);
}

TEST_CASE("comments under a bare heading are none of the text") {
  std::string comments;
  for (int i = 0; i < 12; ++i)
    comments +=
        "<div><b>Bạn đọc</b><p>Tôi thấy cầu cảng này rất cần cho bà con, mong sớm mở thêm "
        "bãi chứa hàng để tàu khỏi phải chờ lâu.</p></div>";
  const std::string text = p(long_1) + p(long_2);
  for (const std::string& body :
       {heading + "<div>" + text + "</div><div><h3>Bình luận (12)</h3>" + comments + "</div>",
        heading + "<div>" + text + "<h3>Ý kiến bạn đọc</h3>" + comments + "</div>"}) {
    CHECK(has(body_of(body), long_2));
    CHECK_FALSE(has(body_of(body), "mong sớm mở"));
  }
}

TEST_CASE("other articles under a bare heading are none, with links or without") {
  const std::string text = p(long_1) + p(long_2) + p(long_3);
  const std::string teaser =
      "<h4>Quận bên mở chợ đêm</h4><p>Chợ đêm bên sông mở cửa từ 18 giờ các ngày cuối tuần, có hơn "
      "tám mươi gian hàng của các hộ trong quận.</p>";
  const std::string kept =
      body_of(heading + "<div>" + text + "<h3>Tin liên quan</h3>" + teaser + "</div>");
  CHECK(has(kept, long_3));
  CHECK_FALSE(has(kept, "Chợ đêm"));
  const std::string amid =
      body_of(heading + "<div>" + p(long_1) +
              "<p>Tin liên quan</p><ul><li><a href=/1>Quận bên mở chợ đêm</a></li></ul>" +
              p(long_2) + p(long_3) + "</div>");
  CHECK(has(amid, long_2));
  CHECK(has(amid, long_3));
}

TEST_CASE("a question for cookies and an imprint are none of the text") {
  const std::string question =
      "<p>Chúng tôi sử dụng cookie để cải thiện trải nghiệm của bạn và phân tích lưu lượng truy "
      "cập "
      "vào trang tin này mỗi ngày.</p><p>Bằng cách bấm Đồng ý, bạn chấp nhận việc lưu trữ cookie "
      "trên thiết bị của mình theo chính sách của chúng tôi.</p>";
  const std::string imprint =
      "<div><p>Cơ quan chủ quản: Ủy ban nhân dân quận Ví Dụ. Giấy phép số 12/GP-TTĐT. Tổng biên "
      "tập: "
      "Lê Mai. Điện thoại: 0123 456 789.</p></div>";
  const std::string text = body_of("<div class=x1>" + question + "</div>" + heading + "<div>" +
                                   p(long_1) + p(long_2) + "</div>" + imprint);
  CHECK(text == long_1 + '\n' + long_2 + '\n');
}

TEST_CASE("front pages are lists, whatever their summaries") {
  std::string teasers, bare;
  for (int i = 0; i < 30; ++i) {
    const std::string link =
        "<a href=/" + std::to_string(i) + ">Tin thứ mấy về chuyện của quận Ví Dụ</a>";
    teasers +=
        "<div><h3>" + link +
        "</h3><p>Tóm tắt: người dân hai phường cùng nhau sửa đường, dọn "
        "kênh trong ba ngày nghỉ vừa qua, theo lời tổ trưởng.</p><span>1 giờ trước</span></div>";
    bare += "<div><h4>" + link + "</h4><span>Báo Ví Dụ</span></div>";
  }
  for (const std::string& body :
       {teasers, bare, "<span>Thứ Sáu, 12/03/2021 09:30</span>" + teasers}) {
    const Collected found = read_content(
        "<html><head><title>Báo Ví Dụ</title></head><body>" + body + "</body></html>", "a.html");
    CHECK(found.articles.empty());
    CHECK(found.skips.size() == 1);
  }
  // An article with as many links beside it is one.
  CHECK(read_content(page(heading + "<div>" + p(long_1) + "</div>" + teasers), "a.html")
            .articles.size() == 1);
}
