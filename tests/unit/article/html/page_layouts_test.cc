// SPDX-License-Identifier: GPL-2.0-or-later
// Pages as the systems of many years lay them out, without names in the markup that help.
#include <doctest/doctest.h>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

const std::string title = "Bến Đỏ gia cố sáu cây số đê sông Lạch";
const std::string one =
    "Sáng 14/3, UBND huyện Bến Đỏ họp bàn việc gia cố sáu cây số đê sông Lạch trước mùa mưa bão.";
const std::string two =
    "Theo kế hoạch, kinh phí là 18 tỷ đồng; việc thi công phải xong trước ngày 30/6 năm nay.";
const std::string text = "<p>" + one + "</p><p>" + two + "</p>";

Article page(const std::string& page_title, const std::string& body) {
  const Collected found = read_content(
      "<html><head><title>" + page_title + "</title></head><body>" + body + "</body></html>",
      "a.html");
  REQUIRE(found.articles.size() == 1);
  return found.articles.front();
}

std::string published(const Article& article) {
  return article.published ? to_string(*article.published) : "";
}

}  // namespace

TEST_CASE("the title beside the name of the site") {
  struct {
    std::string page_title, body;
  } const rows[] = {
      // The name of the site comes first, or is the highest heading.
      {"Báo Thử | " + title, "<h1><img src=a></h1><h2>" + title + "</h2>" + text},
      {"Sổ tay làng: " + title,
       "<h1><a href='/'>Sổ tay làng</a></h1><h3>" + title + "</h3>" + text},
      // It is what leads to the front page.
      {title + " - Diễn đàn Thử",
       "<a href='https://thu.example/'>Diễn đàn Thử</a> &gt; <b>" + title + "</b>" + text},
      // The same for every page.
      {"Chi tiết tin - Cổng thông tin điện tử",
       "<div>" + title + "</div><div>(05/03/2020 14:05)</div>" + text},
      {"Bao Thu - Tin tuc", "<b>" + title + "</b>" + text},
      {"In bài", "<a href='javascript:print()'>In trang này</a><h3>" + title + "</h3>" + text},
  };
  for (const auto& row : rows) {
    CAPTURE(row.page_title);
    CHECK(page(row.page_title, row.body).title == title);
  }
}

TEST_CASE("the author in a line that has more, or under a label") {
  for (const std::string line : {
           "<div>Posted on March 5, 2020 by <a href=/author/le-mai>Lê Mai</a> — Leave a "
           "comment</div>",
           "<dl><dd>Chi tiết</dd><dd>Viết bởi Lê Mai</dd><dd>Chuyên mục: Thời sự</dd><dd>Được "
           "đăng: Thứ năm, 05 Tháng 3 2020 14:05</dd><dd>Lượt xem: 123</dd></dl>",
       }) {
    CAPTURE(line);
    const Article article = page(title, "<div><h2>" + title + "</h2>" + line + text + "</div>");
    CHECK(article.author == "Lê Mai");
    CHECK(published(article).starts_with("2020-03-05"));
    CHECK(article.body == std::vector<std::string>{one, two});
  }
  for (const std::string line :
       {"<div><span>Người gửi: Lê Mai</span></div>",
        "<div class=post-footer><span class=author>Người đăng: <b>Lê Mai</b></span> vào lúc "
        "14:05</div>"}) {
    CAPTURE(line);
    const Article article =
        page(title, "<h2>" + title + "</h2><div>" + text + "</div>" + line + "<ul><li>x</ul>");
    CHECK(article.author == "Lê Mai");
    CHECK(article.body.size() == 2);
  }
}

TEST_CASE("an old page is a table with pictures and all its text") {
  const Article article =
      page(title,
           "<table><tr><td><img src=logo.gif><img src=a.gif></td></tr><tr><td>Thứ năm, "
           "5/3/2003, 14:05 GMT+7<br><b>" +
               title + "</b><p>" + one + "<p>" + two + "<p align=right><b>Lê Mai</b></table>");
  CHECK(article.title == title);
  CHECK(article.body == std::vector<std::string>{one, two});
  CHECK(article.captions.empty());
  CHECK(article.author == "Lê Mai");
  CHECK(published(article) == "2003-03-05T14:05+07:00");
}

TEST_CASE("the next article of an endless page is another one") {
  const std::string other = "Xã Tân Hòa làm đường mới cho dân đi lại";
  const std::string next =
      "Con đường dài hai cây số, nối ba thôn, sẽ được làm trong hai tháng tới.";
  const Article article =
      page(title, "<div><article><h1>" + title + "</h1>" + text + "</article><article><h1>" +
                      other + "</h1><p>" + next + "</p></article></div>");
  CHECK(article.title == title);
  CHECK(article.body == std::vector<std::string>{one, two});
}

TEST_CASE("a short list of headlines with a summary each is no article") {
  std::string items;
  for (int at = 1; at < 7; ++at)
    items += "<div><h3><a href=/" + std::to_string(at) + ">Xã số " + std::to_string(at) +
             " làm đường mới cho người dân đi lại</a></h3><span>05/03/2020</span><p>" + two +
             "</p></div>";
  CHECK(read_content("<title>Thời sự</title><h1>Thời sự</h1>" + items, "a.html").articles.empty());
  // Below an article it is what else there is.
  const Article article =
      page(title, "<h1>" + title + "</h1>" + text + "<h4>Tin khác</h4>" + items);
  CHECK(article.title == title);
  CHECK(article.body.front() == one);
}

TEST_CASE("a thread of a forum has the date of its first post") {
  const auto post = [](const std::string& date, const std::string& user, const std::string& said) {
    return "<table class=tborder><tr><td class=thead>" + date +
           "</td></tr><tr><td><a class=bigusername href=/u>" + user + "</a></td><td><div>" + said +
           "</div></td></tr></table>";
  };
  const Article article = page(
      title + " - Diễn đàn Thử",
      "<table><tr><td><a href=/>Diễn đàn Thử</a> &gt; <b>" + title +
          "</b></td><td>Hôm nay: 20-11-2022, 09:15 PM</td></tr></table><div>" +
          post("05-03-2020, 02:05 PM", "lemai", one + "<br><br>" + two) +
          post("06-03-2020, 08:10 AM", "vuan", "Bài hay, cảm ơn bạn đã chia sẻ với mọi người.") +
          "</div>");
  CHECK(published(article) == "2020-03-05T14:05+07:00");
}
