// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/spaced_articles.h"

#include <doctest/doctest.h>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

const std::string one = "Huyện Bến Đỏ gia cố sáu cây số đê";
const std::string two = "Quận ven sông thông xe cây cầu mới";
const std::string three = "Trường làng bên sông đón thêm học trò";
const std::string prose = "Sáng 14/3, huyện họp bàn việc gia cố đê điều trước mùa mưa bão năm nay.";
const std::string more =
    "Theo kế hoạch, việc thi công phải xong trước ngày cuối cùng của tháng sáu.";

std::string titles(const std::string& text) {
  std::string titles;
  for (const Article& article : read_content(text, "tin.txt").articles)
    titles += (titles.empty() ? "" : "; ") + article.title;
  return titles;
}

}  // namespace

TEST_CASE("articles of which each begins with a title and a date") {
  for (const char* gap : {"\n", "\n\n"}) {
    const std::string text = one + gap + "Thứ Năm, 05/03/2020 14:05\n\n" + prose + "\n\n" + more +
                             "\n\nLê Mai\n\n" + two + gap + "06/03/2020\n\n" + prose + "\n";
    const Collected found = read_content(text, "tin.txt");
    REQUIRE(found.articles.size() == 2);
    CHECK(found.articles[0].title == one);
    CHECK(found.articles[0].author == "Lê Mai");
    CHECK(found.articles[0].body == std::vector<std::string>{prose, more});
    CHECK(found.articles[1].title == two);
    CHECK(to_string(found.articles[1].published.value()) == "2020-03-06");
    CHECK(found.articles[0].key != found.articles[1].key);
    CHECK(found.bytes[1] == text.find(two));
  }
}

TEST_CASE("articles with more blank lines between them than within them") {
  CHECK(titles(one + "\n\n" + prose + "\n\n\n\n" + two + "\n\n" + more + "\n") == one + "; " + two);
  CHECK(titles(one + "\r\n" + prose + "\r\n" + more + "\r\n\r\n\r\n" + two + "\r\n" + more +
               "\r\n" + prose + "\r\n") == one + "; " + two);
  const std::string text = prose + '\n' + more + "\n\n";
  CHECK(titles(one + '\n' + text + two + '\n' + text + three + '\n' + text) ==
        one + "; " + two + "; " + three);
}

TEST_CASE("one article stays one") {
  for (const std::string& text : {
           one + "\n\n" + prose + "\n\n" + more + "\n\n" + prose + "\n",
           // Headings within it.
           one + "\n\n" + prose + "\n\n\nViệc phải làm ngay\n\n" + more + '\n' + prose + '\n',
           one + "\n\n" + prose + "\n\n" + two + "\n" + more + "\n\n" + three + '\n' + more + '\n',
           // A list of others behind it, with their dates.
           one + "\n05/03/2020\n\n" + prose + "\n\n" + more + "\n\n" + two + "\n04/03/2020\n\n" +
               three + "\n03/03/2020\n",
           one + "\n\n" + prose + "\n\n\n\n" + two + "\n\n" + three + "\n",
       }) {
    CAPTURE(text);
    CHECK(read_content(text, "tin.txt").articles.size() == 1);
  }
}

TEST_CASE("nothing between spaced articles is lost") {
  const std::string text = one + "\n05/03/2020\n\n" + prose + "\n\n" + std::string(5000, 'a') +
                           " b\n\n" + two + "\n06/03/2020\n" + prose + "\n\nMột dòng lẻ\n\n" +
                           three + "\n\n\n07/03/2020\n";
  const Collected found = read_content(text, "tin.txt");
  REQUIRE(found.articles.size() == 2);
  CHECK(found.articles[0].body.back().size() == 5002);
  CHECK(found.articles[1].body ==
        std::vector<std::string>{prose, "Một dòng lẻ", three, "07/03/2020"});
}
