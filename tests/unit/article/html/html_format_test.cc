// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

constexpr const char* paragraph_1 =
    "Sáng 12/3, Ban Quản lý cảng Bến Đỏ đưa vào khai thác cầu cảng số 3, đón chuyến tàu đầu tiên "
    "chở 4.600 tấn hàng vào làm thủ tục thông quan trong ngày.";
constexpr const char* paragraph_2 =
    "Theo ông Trần Văn Ví, Giám đốc cảng, cầu cảng mới giúp tăng gấp đôi lượng hàng qua cảng và "
    "giảm thời gian chờ của tàu xuống còn sáu giờ so với trước đây.";

Article read_page(const std::string& page, const std::string& name = "page.html") {
  const Collected found = read_content(page, name);
  REQUIRE(found.articles.size() == 1);
  return found.articles.front();
}

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

std::string page(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html><html><head><meta charset=utf-8>" + head + "</head><body>" + body +
         "</body></html>";
}

std::string article_body() {
  return "<div class=detail>" + p(paragraph_1) + p(paragraph_2) + "</div>";
}

const std::string heading = "<h1>Cảng Bến Đỏ có cầu cảng thứ ba</h1>";

}  // namespace

TEST_CASE("a page with JSON-LD") {
  const Article article = read_page(page(
      "<title>Cảng Bến Đỏ có cầu cảng thứ ba - Kinh tế - Báo Ví Dụ</title>"
      "<link rel=canonical href='https://vidu.example/kinh-te/cang-1.html'>"
      "<script type=\"application/ld+json\">\n"
      "{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"Báo Ví Dụ\"},\n"
      "{\"@type\": [\"NewsArticle\"], \"headline\": \"Cảng Bến Đỏ có cầu cảng thứ ba\",\n"
      "\"description\": \"Cầu cảng số 3 giúp giảm &quot;thời gian chờ&quot;\nxuống còn sáu giờ mỗi"
      " tàu hàng cập cảng.\",\n"
      "\"datePublished\": \"2021-03-12T03:30:00Z\", \"author\": {\"@type\": \"Person\", \"name\":"
      " \"Lê Mai\"},\n\"publisher\": {\"name\": \"Báo Ví Dụ\"}, \"keywords\": [\"cảng\", "
      "\"tàu\"],}]}"
      "</script>",
      "<nav><a href=/>Trang chủ</a></nav>" + heading + article_body()));
  CHECK(article.title == "Cảng Bến Đỏ có cầu cảng thứ ba");
  CHECK(article.lead ==
        "Cầu cảng số 3 giúp giảm \"thời gian chờ\" xuống còn sáu giờ mỗi tàu hàng "
        "cập cảng.");
  CHECK(to_string(article.published.value()) == "2021-03-12T10:30+07:00");
  CHECK(article.author == "Lê Mai");
  CHECK(article.source == "Báo Ví Dụ");
  CHECK(article.url == "https://vidu.example/kinh-te/cang-1.html");
  CHECK(article.tags == std::vector<std::string>{"cảng", "tàu"});
  CHECK(article.body == std::vector<std::string>{paragraph_1, paragraph_2});
}

TEST_CASE("a page with OpenGraph, furniture and readers' comments") {
  const std::string comments =
      "<div class='box-binh-luan'><p>Bài hay quá, mong cảng sớm làm thêm cầu cảng thứ tư để hàng "
      "hóa đỡ phải chờ đợi lâu như mấy năm vừa rồi ở quê tôi.</p></div>";
  const Article article =
      read_page(page("<meta property='og:title' content='Cảng Bến Đỏ có cầu cảng thứ ba'>"
                     "<meta property='og:type' content=article>"
                     "<meta property='og:site_name' content='Báo Ví Dụ'>"
                     "<meta property='article:section' content='Kinh tế'>"
                     "<meta property='article:published_time' content='2021-03-12T09:00:00+08:00'>",
                     "<div class=menu><a href=a>Thời sự</a><a href=b>Kinh tế</a></div>"
                     "<span class=thoi-gian>Thứ Sáu, 12/03/2021, 09:00 (GMT+7)</span>" +
                         heading + "<h2 class=sapo>Cầu cảng số 3 nhận tàu đầu tiên.</h2>" +
                         "<div itemprop=articleBody>" + p(paragraph_1) +
                         "<figure><img src=a.jpg><figcaption>Tàu cập cầu số 3. <em>Ảnh: Vũ "
                         "An</em></figcaption></figure>" +
                         p(paragraph_2) + "<p><a href=c>Cảng Bến Đỏ sẽ có bãi hàng mới</a></p>" +
                         "<p style='text-align:right'><strong>Lê Mai - Vũ An</strong></p></div>"
                         "<div class=tin-lien-quan><h3><a href=d>Tin khác về cảng</a></h3></div>" +
                         comments));
  CHECK(article.title == "Cảng Bến Đỏ có cầu cảng thứ ba");
  CHECK(article.lead == "Cầu cảng số 3 nhận tàu đầu tiên.");
  CHECK(article.body == std::vector<std::string>{paragraph_1, paragraph_2});
  CHECK(article.captions == std::vector<std::string>{"Tàu cập cầu số 3. Ảnh: Vũ An"});
  CHECK(article.author == "Lê Mai - Vũ An");
  CHECK(article.section == "Kinh tế");
  // Of one day: the time is what readers saw.
  CHECK(to_string(article.published.value()) == "2021-03-12T09:00+07:00");
}

TEST_CASE("a page that says nothing about itself") {
  const Article article = read_page(
      "<table><tr><td><a href=1>Trang chủ</a> <a href=2>Liên hệ</a></td></tr></table>"
      "<h1>Cảng Bến Đỏ có cầu cảng thứ ba</h1><p>12-3-2021 07:05</p>" +
      article_body() + "<p><b>Lê Mai</b></p>");
  CHECK(article.title == "Cảng Bến Đỏ có cầu cảng thứ ba");
  CHECK(to_string(article.published.value()) == "2021-03-12T07:05+07:00");
  CHECK(article.body.front() == paragraph_1);
}

TEST_CASE("a piece of a page, in a file of any name and from anywhere") {
  const std::string piece =
      "<div>" + heading + "<time datetime='2021-03-12T02:00:00.000Z'>4 giờ trước</time>" +
      "<h3 class=sapo>Cầu cảng số 3 nhận tàu đầu tiên.</h3>" + p(paragraph_1) + p(paragraph_2) +
      "<p class=author><strong>Lê Mai</strong></p></div>";
  for (const char* name : {"piece.html", "piece.txt", "piece"}) {
    const Article article = read_page(piece, name);
    CHECK(article.title == "Cảng Bến Đỏ có cầu cảng thứ ba");
    CHECK(article.lead == "Cầu cảng số 3 nhận tàu đầu tiên.");
    CHECK(article.author == "Lê Mai");
    CHECK(to_string(article.published.value()) == "2021-03-12T09:00+07:00");
  }
}

TEST_CASE("text that stands in the page stays in the article") {
  struct Row {
    const char* what;
    std::string markup;
    std::string text;
  };
  const std::vector<Row> rows{
      {"unknown elements", "<zone><x-text>" + std::string(paragraph_1) + "</x-text></zone>",
       paragraph_1},
      {"a menu by name that is the article",
       "<div class=sidebar-content>" + p(paragraph_1) + p(paragraph_2) + "</div>", paragraph_2},
      {"a link to another article between two short paragraphs",
       p(paragraph_1) +
           "<p><a href=c>&gt;&gt; Cảng Bến Đỏ sẽ có thêm một bãi hàng mới ở phía nam"
           "</a></p>" +
           p(paragraph_2),
       paragraph_2},
      {"line breaks", std::string(paragraph_1) + "<br><br/>" + paragraph_2, paragraph_2},
      {"a comment without end", p(paragraph_1) + "<!-- " + p(paragraph_2), paragraph_2},
      {"a script without end", p(paragraph_1) + "<script>" + p(paragraph_2), paragraph_2},
      {"a quote without end", p(paragraph_1) + "<p class=\"a>" + paragraph_2 + "</p>", paragraph_2},
      {"a sign that is no tag", p("Mức < 5% và > 3%: " + std::string(paragraph_1)),
       "Mức < 5% và > 3%: " + std::string(paragraph_1)},
      {"entities", p("B&agrave; L&#234;&nbsp;Mai: " + std::string(paragraph_1)),
       "Bà Lê Mai: " + std::string(paragraph_1)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Article article = read_page(page("", heading + "<div>" + row.markup + "</div>"));
    bool found = article.lead == row.text;
    for (const std::string& paragraph : article.body) found = found || paragraph == row.text;
    CHECK(found);
  }
}

TEST_CASE("the title loses the name of the site and nothing else") {
  struct Row {
    const char* written;
    const char* title;
  };
  const Row rows[] = {
      {"Cầu cảng thứ ba - Kinh tế - Báo Ví Dụ", "Cầu cảng thứ ba"},
      {"Bến Đỏ - cảng của tương lai | Báo Ví Dụ", "Bến Đỏ - cảng của tương lai"},
      {"Bến Đỏ - cảng của tương lai", "Bến Đỏ - cảng của tương lai"},
      {"Một ngày ở cảng - VIDU.EXAMPLE", "Một ngày ở cảng"},
  };
  for (const Row& row : rows) {
    const Article article =
        read_page(page("<title>" + std::string(row.written) +
                           "</title><meta property=og:site_name content='Báo Ví Dụ'>"
                           "<link rel=canonical href=https://vidu.example/a/1>",
                       article_body()));
    CHECK(article.title == std::string(row.title));
  }
}

TEST_CASE("a page without text is an article by its title and a list of links none") {
  CHECK(read_page(page("<title>Cảng Bến Đỏ mở cửa trở lại</title>", "")).title ==
        "Cảng Bến Đỏ mở cửa trở lại");
  std::string links;
  for (int i = 0; i < 60; ++i)
    links += "<li><a href=/" + std::to_string(i) + ">Tin số " + std::to_string(i) +
             " về cảng Bến Đỏ và các cảng khác</a></li>";
  const Collected front =
      read_content(page("<title>Báo Ví Dụ</title>", "<ul>" + links + "</ul>"), "index.html");
  CHECK(front.articles.empty());
  REQUIRE(front.skips.size() == 1);
  CHECK(front.skips.front().second == "list-of-links");
}

TEST_CASE("an article that a script would draw") {
  const Article article = read_page(
      page("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Cảng mới\","
           "\"articleBody\":\"" +
               std::string(paragraph_1) + "\\n" + paragraph_2 + "\"}</script>",
           "<div id=app></div>"));
  CHECK(article.title == "Cảng mới");
  CHECK(article.body.size() == 2);
}

TEST_CASE("what is too much is rejected with a reason") {
  std::string nested;
  for (int i = 0; i < 5000; ++i) nested += "<div>";
  const Collected found = read_content("<html>" + nested + "text", "deep.html");
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects.front().reason == "too-deep");
  std::string many = "<html><body>";
  for (int i = 0; i < 600'000; ++i) many += "<i></i>";
  const Collected crowded = read_content(many, "many.html");
  REQUIRE(crowded.rejects.size() == 1);
  CHECK(crowded.rejects.front().reason == "too-many-tags");
}

TEST_CASE("attributes without number are no burden") {
  std::string tag = "<p";
  for (int i = 0; i < 100'000; ++i) tag += " a" + std::to_string(i) + "=1 class=x";
  const Article article = read_page(page("", heading + tag + ">" + paragraph_1 + "</p>"));
  CHECK(article.title == "Cảng Bến Đỏ có cầu cảng thứ ba");
}

TEST_CASE("tables whose cells hold markup are no pages") {
  const Collected found = read_content(
      "id,title,body\n1,Tin một,<p>Đoạn một.</p><p>Hai.</p>\n"
      "2,Tin hai,<p>Đoạn một.</p><p>Hai.</p>\n",
      "bai.csv");
  CHECK(found.articles.size() == 2);
}

TEST_CASE("what lies in the folder of a saved page is an article only if it reads like one") {
  const std::string sentence =
      "<p>Sáng 28/6, thành phố đón chuyến tàu đầu tiên cập cầu cảng số 3 sau hai năm thi công, sớm "
      "hơn ba tháng so với kế hoạch.</p>";
  std::string frame = "<html><body>";
  for (int i = 0; i < 6; ++i) frame += sentence;
  const TemporaryFolder folder;
  folder.write("bai.html", "<h1>Bài</h1>" + sentence);
  folder.write("bai_files/empty.html", "<html><head></head><body></body></html>");
  folder.write("bai_files/saved_resource.html", "<html><body><p>Quảng cáo</p></body></html>");
  folder.write("bai_files/frame.htm", frame);
  folder.write("bai_files/ads_files/x.html", "<html><body><a href='#'>Mua ngay</a></body></html>");
  folder.write("bai_files/f.txt", "(function(){ var a = 1; return a; })();\n");
  folder.write("bai_files/jquery.js.download", "!function(){}();\n");
  folder.write("bai_files/jquery.js.tải xuống", "!function(){}();\n");
  folder.write("text_files/a.txt", "Tin ngắn\n\nMột đoạn.\n");
  folder.write("bai.files/dated.html", "<h1>Tin ngắn</h1><time datetime='2021-06-28'>28/6</time>");
  folder.write("profiles/empty.html", "<html><body></body></html>");
  Collected found;
  Reader({}, found).read(folder.path());
  std::vector<std::string> paths, furniture;
  for (const Article& article : found.articles)
    paths.push_back(article.path.substr(folder.path().size() + 1));
  for (const auto& [path, reason] : found.skips)
    if (reason == "page-files") furniture.push_back(path.substr(folder.path().size() + 1));
  CHECK(paths == std::vector<std::string>{"bai.files/dated.html", "bai.html", "bai_files/frame.htm",
                                          "text_files/a.txt"});
  CHECK(furniture == std::vector<std::string>{"bai_files/ads_files/x.html", "bai_files/empty.html",
                                              "bai_files/f.txt", "bai_files/saved_resource.html"});
  CHECK(found.skips.size() == 6);
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects.front().path.ends_with("profiles/empty.html"));
  Collected named;
  Reader({}, named).read(folder.path("bai_files"));
  CHECK(named.rejects.empty());
}

TEST_CASE("everything that a page loses can be explained") {
  const std::string sentence =
      "Sáng 28/6, thành phố đón chuyến tàu đầu tiên cập cầu cảng số 3 sau hai năm thi công, sớm "
      "hơn "
      "ba tháng.";
  const std::string page =
      "<html><head><title>Bài</title></head><body><nav><a href='/'>Trang chủ</a>"
      "<a href='/kt'> Kinh tế</a></nav><div>Dòng lạ</div><h1>Bài</h1><button>In ra</button>"
      "<article><p>" +
      sentence + "</p><p>" + sentence +
      " Hai.</p><p>Chia sẻ</p>"
      "<p><a href='/x'>Bài khác cũng hay</a></p><p style='display:none'>Ẩn đi</p>"
      "<div class='comments'><p>Hay quá!</p><p class='date'>29/6</p></div></article>"
      "<div>Cuối trang</div></body></html>";
  const auto boilerplate = [&](bool explain) {
    ReaderOptions options;
    options.explain = explain;
    std::vector<std::string> lines;
    for (const Article& article : read_content(page, "a.html", options).articles)
      for (const BoilerplateLine& line : article.boilerplate)
        lines.push_back(line.text + ": " + line.reason);
    return lines;
  };
  CHECK(boilerplate(false).empty());
  CHECK(boilerplate(true) ==
        std::vector<std::string>{
            "Trang chủ Kinh tế: rule furniture", "Dòng lạ: rule outside", "In ra: rule unread",
            "Chia sẻ: rule label", "Bài khác cũng hay: rule link", "Ẩn đi: rule hidden",
            "Hay quá!: rule comments", "29/6: rule comments", "Cuối trang: rule outside"});
}

TEST_CASE("a page of short lines only keeps them") {
  const Collected found = read_content(
      "<html><body><nav><a href='/'>Trang chủ</a></nav><h1>Lịch cắt điện</h1><p>Xã Vĩnh Thử: 8 giờ."
      "</p><p>Xã Bến Đỏ: 9 giờ.</p><footer>Báo Thử</footer></body></html>");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles.front().title == "Lịch cắt điện");
  CHECK(found.articles.front().body ==
        std::vector<std::string>{"Xã Vĩnh Thử: 8 giờ.", "Xã Bến Đỏ: 9 giờ."});
  const Article odd =
      read_content("<h1>A</h1><div><p>Xã Vĩnh Thử: 8 giờ.</p><p>Hết.</p></div>", "a.html")
          .articles.at(0);
  CHECK(odd.body.size() + (odd.author.empty() ? 0 : 1) + (odd.title.empty() ? 0 : 1) == 3);
}

TEST_CASE("lines of preformatted text are lines") {
  const Collected found = read_content(
      "<html><body><h1>Lịch cắt điện</h1><pre>\nXã Vĩnh Thử:   8 giờ.\r\n\nXã Bến Đỏ: 9 "
      "giờ.\n</pre>"
      "</body></html>");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles.front().body ==
        std::vector<std::string>{"Xã Vĩnh Thử: 8 giờ.", "Xã Bến Đỏ: 9 giờ."});
}
