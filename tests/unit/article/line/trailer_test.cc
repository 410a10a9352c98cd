// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/trailer.h"

#include <doctest/doctest.h>

using namespace timtin;

TEST_CASE("what newspapers put under each article") {
  const std::string text = "Huyện họp về đê.";
  for (const char* line :
       {"Đăng ký nhận bản tin hằng ngày", "Mời bạn đọc theo dõi Báo Ví Dụ trên Google News",
        "Theo dõi Báo Ví Dụ trên Zalo", ">>> Xem thêm: Bến Đỏ có cầu mới", "Chia sẻ bài viết",
        "Từ khóa: đê điều, bão", "153 bình luận"}) {
    CAPTURE(line);
    std::vector<std::string> lines{text, line};
    CHECK(take_trailers(lines) == std::vector<std::string>{line});
    CHECK(lines == std::vector<std::string>{text});
  }
  std::vector<std::string> box{text, "Đăng ký nhận tin",
                               "Nhập email của bạn để nhận tin mỗi sáng."};
  CHECK(take_trailers(box).size() == 2);
  CHECK(keywords_in("Từ khóa: đê điều, bão") == std::vector<std::string>{"đê điều", "bão"});
}

TEST_CASE("text is no trailer, and one line stays") {
  for (const char* line :
       {"Theo dõi báo cáo này, huyện sẽ họp lại.", "Chia sẻ với chúng tôi, bà nói.",
        "Đăng ký kinh doanh tăng 5%.", "2021"}) {
    CAPTURE(line);
    std::vector<std::string> lines{"Huyện họp.", line};
    CHECK(take_trailers(lines).empty());
  }
  std::vector<std::string> alone{"Chia sẻ"};
  CHECK(take_trailers(alone).empty());
}
