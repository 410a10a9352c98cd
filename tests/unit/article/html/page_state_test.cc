// SPDX-License-Identifier: GPL-2.0-or-later
// Pages that a script draws from JSON.
#include <doctest/doctest.h>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

const std::string text_1 =
    "Sáng 12/3, Ban Quản lý cảng Bến Đỏ đưa vào khai thác cầu cảng số 3, đón chuyến tàu đầu tiên.";
const std::string text_2 = "Theo ông Trần Văn Ví, cầu cảng mới giúp tăng gấp đôi lượng hàng.";
const std::string post =
    R"({"title":"Cảng Bến Đỏ có cầu cảng thứ ba","content":"<p>)" + text_1 + "</p><p>" + text_2 +
    R"(</p>","publishedAt":"2021-03-12T02:30:00Z","author":{"name":"Lê Mai"}})";

Collected read_page(const std::string& body) {
  return read_content(
      "<html><head><meta charset=utf-8><title>Cảng Bến Đỏ có cầu cảng thứ ba | Báo Ví Dụ</title>"
      "</head><body>" +
          body + "</body></html>",
      "a.html");
}

}  // namespace

TEST_CASE("a page that is empty until a script draws it") {
  const std::string other = R"({"title":"Khác","content":")" + text_1 + text_1 + text_1 + "\"}";
  for (const std::string& body :
       {"<div id=__next></div><script id=__NEXT_DATA__ "
        "type=application/json>{\"props\":{\"post\":" +
            post + ",\"related\":[" + other + "]}}</script>",
        "<noscript>Hãy bật JavaScript.</noscript><script>window.__STATE__ = {\"a\":{\"post\":" +
            post + "}};(function(){var s;})()</script>"}) {
    CAPTURE(body);
    const Collected found = read_page(body);
    REQUIRE(found.articles.size() == 1);
    const Article& article = found.articles[0];
    CHECK(article.title == "Cảng Bến Đỏ có cầu cảng thứ ba");
    CHECK(article.body == std::vector<std::string>{text_1, text_2});
    CHECK(article.author == "Lê Mai");
    CHECK(to_string(article.published.value()) == "2021-03-12T09:30+07:00");
  }
}

TEST_CASE("what a page shows counts before what its script has") {
  const std::string shown = "<h1>Cảng Bến Đỏ có cầu cảng thứ ba</h1><p>" + text_2 + "</p><p>" +
                            text_1 + "</p><p>" + text_1 + text_2 + "</p>";
  const Collected found =
      read_page(shown + "<script type=application/json>{\"post\":" + post + "}</script>");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].body.front() == text_2);
}
