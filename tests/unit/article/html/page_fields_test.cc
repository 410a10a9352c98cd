// SPDX-License-Identifier: GPL-2.0-or-later
// Who wrote the article of a page, when, and where it stood.
#include <doctest/doctest.h>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

const std::string text =
    "<p>Sáng 12/3, Ban Quản lý cảng Bến Đỏ đưa vào khai thác cầu cảng số 3, đón chuyến tàu đầu "
    "tiên "
    "chở 4.600 tấn hàng vào làm thủ tục thông quan trong ngày.</p><p>Theo ông Trần Văn Ví, Giám "
    "đốc "
    "cảng, cầu cảng mới giúp tăng gấp đôi lượng hàng qua cảng và giảm thời gian chờ của tàu.</p>";

Article read_page(const std::string& head, const std::string& above) {
  const Collected found =
      read_content("<html><head><meta charset=utf-8><title>Cảng Bến Đỏ có cầu cảng thứ ba</title>" +
                       head + "</head><body><h1>Cảng Bến Đỏ có cầu cảng thứ ba</h1>" + above +
                       "<div>" + text + "</div></body></html>",
                   "a.html");
  REQUIRE(found.articles.size() == 1);
  return found.articles.front();
}

std::string linked_data(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

std::string published(const Article& article) {
  return article.published ? to_string(*article.published) : "";
}

}  // namespace

TEST_CASE("author and date in one line, without names in the markup") {
  for (const char* line :
       {"<p><span>Lê Mai</span> <span>Thứ sáu, 12/03/2021 09:30 (GMT+7)</span></p>",
        "<p>Lê Mai - 12/03/2021 09:30</p>", "<p class=date>Lê Mai | 12/03/2021 09:30</p>",
        "<div>Đăng bởi Lê Mai vào 12 Tháng Ba, 2021 09:30</div>"}) {
    CAPTURE(line);
    const Article article = read_page("", line);
    CHECK(article.author == "Lê Mai");
    CHECK(published(article) == "2021-03-12T09:30+07:00");
    CHECK(article.body.size() == 2);
  }
}

TEST_CASE("the address of a link says that it names the author") {
  for (const char* link :
       {"<h4><a href='https://vidu.example/author/le-mai-47.html'>Lê Mai</a></h4>",
        "<div><a href=/tac-gia/le-mai>Lê Mai</a></div><div>12/03/2021</div>"}) {
    CAPTURE(link);
    const Article article = read_page("<meta name=author content='Lê Mai, Vũ An'>", link);
    CHECK(article.author == "Lê Mai");
    CHECK(article.body.size() == 2);
  }
  // All authors, or an article about one.
  for (const char* link :
       {"<p><a href=/author/>Lê Mai</a></p>", "<p><a href=/co-author/1>Lê Mai</a></p>"})
    CHECK(read_page("", link).author.empty());
}

TEST_CASE("dates of content systems in Vietnamese") {
  CHECK(published(read_page("", "<span>12 Tháng Ba, 2021</span>")) == "2021-03-12");
  CHECK(published(read_page("", "<span>Tháng Ba 12, 2021</span>")) == "2021-03-12");
  CHECK(published(read_page("", "<span>12 thg 3, 2021</span>")) == "2021-03-12");
  CHECK(published(read_page("", "<td>(Cập nhật: 12/3/2021)</td>")) == "2021-03-12");
}

TEST_CASE("dates of the metadata are read in the order that readers see") {
  const auto dated = [](const std::string& members) {
    return linked_data("{\"@type\": \"NewsArticle\", " + members + "}");
  };
  const std::string american = "\"datePublished\": \"3/5/2021 14:05\"";
  CHECK(published(read_page(dated(american), "<span>05/03/2021 14:05</span>")) ==
        "2021-03-05T14:05+07:00");
  CHECK(published(read_page(dated(american + ", \"dateModified\": \"3/25/2021 14:05\""), "")) ==
        "2021-03-05T14:05+07:00");
  CHECK(published(read_page(dated(american), "")) == "2021-05-03T14:05+07:00");
  CHECK(published(read_page(dated("\"dateCreated\": \"2021-03-05T14:05:00+07:00\", "
                                  "\"dateModified\": \"2021-03-09T14:05:00+07:00\""),
                            "")) == "2021-03-05T14:05+07:00");
}

TEST_CASE("linked data in a graph, in CDATA, of a live report") {
  Article article = read_page(
      linked_data("{\"@graph\": [{\"@type\": \"Person\", \"@id\": \"#p\", \"name\": \"Lê Mai\"}, "
                  "{\"@type\": \"Organization\", \"@id\": \"#o\", \"name\": \"Báo Ví Dụ\"}, "
                  "{\"@type\": \"WebPage\", \"datePublished\": \"2019-01-01\"}, {\"@type\": "
                  "\"NewsArticle\", \"datePublished\": \"2021-03-12T09:30:00+07:00\", \"author\": "
                  "[{\"@id\": \"#p\"}], \"publisher\": {\"@id\": \"#o\"}}]}"),
      "");
  CHECK(article.author == "Lê Mai");
  CHECK(article.source == "Báo Ví Dụ");
  CHECK(published(article) == "2021-03-12T09:30+07:00");

  article =
      read_page(linked_data("//<![CDATA[\n{\"@type\": \"NewsArticle\", \"author\": {\"name\": "
                            "\"Lê Mai\"}, \"datePublished\": \"2021-03-12\"}\n//]]>"),
                "");
  CHECK(article.author == "Lê Mai");
  CHECK(published(article) == "2021-03-12");

  const Collected live = read_content(
      "<html><head>" +
          linked_data("{\"@type\": \"LiveBlogPosting\", \"headline\": \"Bão vào bờ\", "
                      "\"datePublished\": \"2021-03-12\", \"liveBlogUpdate\": [{\"@type\": "
                      "\"BlogPosting\", \"headline\": \"9 giờ\", \"articleBody\": \"Gió giật cấp "
                      "mười ở ven biển.\", \"datePublished\": \"2021-03-13\"}]}") +
          "</head><body><h1>Bão vào bờ</h1></body></html>",
      "a.html");
  CHECK(live.articles.at(0).body ==
        std::vector<std::string>{"9 giờ", "Gió giật cấp mười ở ven biển."});
  CHECK(published(live.articles.at(0)) == "2021-03-12");
}

TEST_CASE("pages of tables without headings") {
  const Collected found = read_content(
      "<html><head><title>Cảng Bến Đỏ có cầu cảng thứ ba - Báo Ví "
      "Dụ</title></head><body><table><tr>"
      "<td><a href=/1>Tin trong nước</a><br><a href=/2>Tin thế giới</a></td><td><table><tr><td><b>"
      "Cảng Bến Đỏ có cầu cảng thứ ba</b></td></tr><tr><td>(Cập nhật: "
      "12/3/2005)</td></tr><tr><td>" +
          text + "</td></tr></table></td></tr></table></body></html>",
      "a.html");
  const Article& article = found.articles.at(0);
  CHECK(article.title == "Cảng Bến Đỏ có cầu cảng thứ ba");
  CHECK(published(article) == "2005-03-12");
  CHECK(article.body.size() == 2);
}

TEST_CASE("a title that every page of the site has is not that of the article") {
  const Collected found = read_content(
      "<html><head><title>Cổng thông tin quận Ví Dụ</title></head><body><div><b>Cầu cảng thứ ba mở "
      "cửa</b></div><div>" +
          text + "</div></body></html>",
      "a.html");
  CHECK(found.articles.at(0).title == "Cầu cảng thứ ba mở cửa");
}

TEST_CASE("the date of WordPress beside that of its update") {
  const Article article = read_page(
      "",
      "<div><span>Đăng vào <time class=published datetime='2021-03-12T09:30:00+07:00'>12 Tháng "
      "Ba, 2021</time><time class=updated datetime='2021-03-15T09:30:00+07:00'>15 Tháng Ba, "
      "2021</time></span> <span>bởi <span class='author vcard'>Lê Mai</span></span></div>");
  CHECK(article.author == "Lê Mai");
  CHECK(published(article) == "2021-03-12T09:30+07:00");
}

TEST_CASE("the title that nothing but the date under it sets off") {
  const Collected found = read_content(
      "<html><head><title>Cổng thông tin quận Ví Dụ</title></head><body><div>Quận mở cầu cảng thứ "
      "ba</div><div>Ngày đăng: 12/03/2021 - Lượt xem: 34</div>" +
          text + "</body></html>",
      "a.html");
  CHECK(found.articles.at(0).title == "Quận mở cầu cảng thứ ba");
  CHECK(published(found.articles.at(0)) == "2021-03-12");
  CHECK(found.articles.at(0).body.size() == 2);
}

TEST_CASE("who wrote the first post of a thread") {
  const Collected found = read_content(
      "<html><head><title>Hỏi về cảng Bến Đỏ</title></head><body><h1>Hỏi về cảng Bến "
      "Đỏ</h1><div><h4 "
      "class=message-name><a href=/1>Lê Mai</a></h4>" +
          text + "</div><div><h4 class=message-name><a href=/2>Vũ An</a></h4>" + text +
          "</div></body></html>",
      "a.html");
  CHECK(found.articles.at(0).author == "Lê Mai");
}

TEST_CASE("where a saved page came from") {
  const Article article = read_page(
      "<!--\n Page saved with SingleFile \n url: https://vidu.example/cang-1.html \n saved date: "
      "Fri "
      "Mar 12 2021\n-->",
      "");
  CHECK(article.url == "https://vidu.example/cang-1.html");
}

TEST_CASE("the picture of a newspaper names the source of a gathered article") {
  const Article article = read_page(
      "",
      "<div><a href=/bao-thu title='Báo Thử'><img alt='Báo Thử'></a><span>12/03/2021</span></div>");
  CHECK(article.source == "Báo Thử");
  CHECK(read_page("", "<a href=/le-mai title='Lê Mai'><img alt='Lê Mai'></a>").source.empty());
  CHECK(read_page("", "<a href=/x title=Facebook><img alt=Facebook></a>").source.empty());
  // Readers see a part of the name.
  for (const char* names : {"", " class=source"})
    CHECK(read_page("", "<a href=/bao-thu title='Báo Thử'" + std::string(names) +
                            "><img alt='Báo Thử'><span>Thử</span></a>")
              .source == "Báo Thử");
}

TEST_CASE("a day that stands in the address only is flagged") {
  const Article article =
      read_page("<link rel=canonical href='https://vidu.example/2021/03/12/cang-1.html'>", "");
  CHECK(published(article) == "2021-03-12");
  CHECK(article.flags == std::vector<std::string>{"date-from-address"});
}

TEST_CASE("the name alone under the title is who wrote it") {
  for (const char* line :
       {"<p>Lê Mai</p><p>12/03/2021 09:30</p>", "<div>LÊ MAI</div>", "<p><b>PV Lê Mai</b></p>",
        "<time>12/03/2021</time><p>Lê Mai (TTXVN)</p>",
        "<ul><li>Lê Mai</li><li>Bình luận (3)</li></ul>",
        "<h4>Lê Mai (Báo Ví Dụ) 09:30 | 12/03/2021</h4>"}) {
    CAPTURE(line);
    const Article article = read_page("", line);
    CHECK((article.author == "Lê Mai" || article.author == "LÊ MAI"));
    CHECK(article.body.size() == 2);
  }
}
