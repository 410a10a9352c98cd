// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/page_head.h"

#include <doctest/doctest.h>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

const std::string text_1 =
    "Sáng 12/3, Ủy ban nhân dân quận Ví Dụ họp bàn về việc cải tạo mười hai tuyến đường trước mùa "
    "mưa.";
const std::string text_2 = "Kinh phí được lấy từ ngân sách của quận, ông Trần Văn Ví cho biết.";
const std::string title = "Quận Ví Dụ sửa đường trước mùa mưa";

Article read_page(const std::string& head) {
  const Collected found = read_content(head + "\n" + text_1 + "\n\n" + text_2 + "\n");
  REQUIRE(found.articles.size() == 1);
  return found.articles.front();
}

}  // namespace

TEST_CASE("a title in any layout") {
  for (const std::string& head :
       {title, title + "\n", title + "\n12/03/2021 09:30\n",
        "Trang chủ > Thời sự\n\n" + title + "\n",
        "https://vidu.example/duong-1.html\n\n" + title + "\n\n12/03/2021\n",
        "Thứ Ba, ngày 16/03/2021\n\n" + title + "\nNgày đăng: 12/03/2021 09:30\nMặc định Cỡ chữ",
        title + "\nNgày đăng: 12/03/2021 09:30 | Lượt xem: 12\n",
        "Trang chủ | Giới thiệu | Liên hệ\n" + title + "\nLê Mai - 12/03/2021\n"}) {
    CAPTURE(head);
    const Article article = read_page(head);
    CHECK(article.title == title);
    CHECK(article.body == std::vector<std::string>{text_1, text_2});
    CHECK((!article.published || to_string(*article.published).starts_with("2021-03-12")));
  }
}

TEST_CASE("fields of the head") {
  CHECK(read_page("https://vidu.example/a-1.html\n\n" + title + "\n").url ==
        "https://vidu.example/a-1.html");
  CHECK(read_page("Trang chủ > Thời sự > Xã hội\n" + title + "\n").section == "Xã hội");
  CHECK(read_page(title + "\nLê Mai - 12/03/2021 09:30\n").author == "Lê Mai");
  CHECK(read_page(title + "\nTác giả: Lê Mai\n").author == "Lê Mai");
  CHECK(to_string(
            *read_page("Thứ Ba, 16/03/2021\n" + title + "\nNgày đăng: 12/03/2021\n").published) ==
        "2021-03-12");
}

TEST_CASE("an official paper has its day beside the place") {
  const Collected found = read_content(
      "UBND HUYỆN BẾN ĐỎ\nTRUNG TÂM VĂN HÓA\n-------\nBến Đỏ, ngày 05 tháng 3 năm 2020\n\n"
      "THÔNG CÁO BÁO CHÍ\nVề việc gia cố đê\n\nTheo kế hoạch, việc thi công phải xong trước ngày "
      "30/6.\n",
      "a.txt");
  REQUIRE(found.articles.size() == 1);
  CHECK(to_string(found.articles[0].published.value()) == "2020-03-05");
  CHECK(found.articles[0].author.empty());
}

TEST_CASE("author and source end the text") {
  const Collected found = read_content(title + "\n\n" + text_1 + "\n" + text_2 +
                                       "\nTác giả: Lê Mai\nNguồn: Cổng tin quận Ví Dụ\n");
  const Article& article = found.articles.at(0);
  CHECK(article.author == "Lê Mai");
  CHECK(article.source == "Cổng tin quận Ví Dụ");
  CHECK(article.body.size() == 2);
}

TEST_CASE("lines of a text that was broken by length are no title") {
  const Collected found = read_content(
      "Sáng 12/3, Ủy ban nhân dân quận Ví Dụ họp bàn về việc\n"
      "cải tạo mười hai tuyến đường trước mùa mưa năm nay, để\n"
      "người dân đi lại dễ hơn.\n");
  CHECK(found.articles.at(0).title.empty());
  CHECK(found.articles.at(0).body.size() == 3);
}

TEST_CASE("nothing of a head is lost") {
  const Article article =
      read_page("Trang chủ > Thời sự\n" + title + "\nNgày đăng: 12/03/2021 | Lượt xem: 5\nCỡ chữ");
  std::vector<std::string> lines;
  for (const BoilerplateLine& line : article.boilerplate) lines.push_back(line.text);
  CHECK(lines == std::vector<std::string>{"Trang chủ > Thời sự",
                                          "Ngày đăng: 12/03/2021 | Lượt xem: 5", "Cỡ chữ"});
}

TEST_CASE("menus, papers and sections above the title") {
  for (const std::string& head :
       {"Thời sự\n" + title + "\n12/03/2021 09:30\n",
        "Đọc báo mỗi ngày\nTrang chủ\nThời sự\nKinh tế\nVăn hóa\n\n" + title +
            "\n12/03/2021 09:30\n",
        "Báo Ví Dụ\n12/03/2021 09:30\n\n" + title + "\n", "# " + title + "\n\n12/03/2021 09:30\n",
        "Cổng thông tin điện tử huyện Ví Dụ\nThứ bảy, ngày 13/03/2021\nTìm kiếm\n\n" + title +
            "\nNgày đăng tin: 12/03/2021 09:30 | Xem với cỡ chữ A A A\n",
        title + "\nLê Mai\n\n"}) {
    CAPTURE(head);
    const Article article = read_page(head);
    CHECK(article.title == title);
    CHECK(article.body == std::vector<std::string>{text_1, text_2});
    CHECK((!article.published || to_string(*article.published) == "2021-03-12T09:30+07:00"));
  }
  CHECK(read_page("Thời sự\n" + title + "\n12/03/2021\n").section == "Thời sự");
  CHECK(read_page(title + "\nLê Mai\n").author == "Lê Mai");
  CHECK(read_page(title + "\n\nĐường sẽ rộng hơn.\n\nNgày đăng: 12/03/2021\n").lead ==
        "Đường sẽ rộng hơn.");
}

TEST_CASE("a post that was copied from a social network") {
  const Collected found = read_content("Báo Ví Dụ\n12 tháng 3, 2021 lúc 09:30 · \n" + title + "\n" +
                                       text_1 + "\n\n" + text_2 +
                                       "\n... Xem thêm\nTất cả cảm xúc:\n300\n12 bình luận\nThích\n"
                                       "Bình luận\nChia sẻ\n1,2K\n");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == title);
  CHECK(found.articles[0].source == "Báo Ví Dụ");
  CHECK(found.articles[0].body == std::vector<std::string>{text_1, text_2});
  CHECK(to_string(found.articles[0].published.value()) == "2021-03-12T09:30+07:00");
}

TEST_CASE("blocks with headers that nothing but a blank line parts") {
  const Collected found = read_content(
      "URL: https://vidu.example/1\nTitle: Một\nDate: 2021-03-12\nContent: " + text_1 + "\n\n" +
      "URL: https://vidu.example/2\nTitle: Hai\nDate: 2021-03-13\nContent: " + text_2 + "\n");
  REQUIRE(found.articles.size() == 2);
  CHECK(found.articles[1].title == "Hai");
  CHECK(found.articles[1].body == std::vector<std::string>{text_2});
}
