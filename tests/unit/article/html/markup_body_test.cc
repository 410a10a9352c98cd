// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/html/markup_start.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

using Lines = std::vector<std::string>;

const std::string first =
    "Sáng 28/6, tàu đầu tiên cập cầu cảng số 3, sớm hai tháng so với kế hoạch của thành phố Bến "
    "Đỏ.";
const std::string second =
    "Cầu cảng mới giúp tăng gấp đôi lượng hàng qua cảng, giảm thời gian chờ của tàu xuống sáu giờ.";

std::string json_of(const std::string& body, const std::string& more = "") {
  return "{\"title\":\"Cảng &amp; tàu\",\"body\":\"" + body + "\"" + more + "}\n";
}

Article only_article(const std::string& content, const std::string& name = "input") {
  const Collected found = read_content(content, name);
  REQUIRE(found.articles.size() == 1);
  return found.articles.front();
}

}  // namespace

TEST_CASE("a body that was escaped once more") {
  const Collected found = read_content(
      "{\"title\":\"Hà N&#7897;i &amp; đê\",\"content\":\"&lt;p&gt;Đoạn &lt;b&gt;một&lt;/b&gt; "
      "&amp;amp; "
      "hai.&lt;/p&gt;\\n&lt;p class=&quot;x&quot;&gt;Đoạn ba.&lt;/p&gt;\"}",
      "a.json");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == "Hà Nội & đê");
  CHECK(found.articles[0].body == std::vector<std::string>{"Đoạn một & hai.", "Đoạn ba."});
  // A text about markup stays.
  const std::string about = "Viết &lt;p&gt; trước đoạn và &lt;/p&gt; sau đoạn.";
  const Collected lesson =
      read_content("{\"title\":\"A\",\"content\":\"" + about + "\"}", "a.json");
  CHECK(lesson.articles.at(0).body.front().find("<p>") != std::string::npos);
}

TEST_CASE("markup is told from text that speaks of it") {
  const std::pair<std::string, bool> rows[] = {
      {"<p>Một.</p>", true},
      {" <div class='x'>Một</div>", true},
      {"<p>Một<p>Hai", true},
      {"Một.<br>Hai.<br />Ba.<BR/>", true},
      {"Một <strong>hai</strong> <span>ba</span> <span>bốn</span>", true},
      {"<!-- wp:paragraph --><p>Một</p><!-- /wp:paragraph -->", true},
      {"Gi&aacute; l&uacute;a t&#259;ng", true},
      {"", false},
      {"AT&T; R&D; A & B; c&; &nbsp; là thực thể; a=1&b=2;c", false},
      {"Thẻ <b> làm chữ đậm, </b> kết thúc nó.", false},
      {"<b> là một thẻ, <i> là thẻ khác", false},
      {"<title> là thẻ của tiêu đề", false},
      {"Thẻ <p> và </p> bao quanh một đoạn, <br> xuống dòng", false},
      {"a < b, c > d, x <- y", false},
      {"Viết <3 <3 <3", false},
  };
  for (const auto& [text, markup] : rows) {
    CAPTURE(text);
    CHECK(is_markup(text) == markup);
  }
}

TEST_CASE("a body in markup gives its text, in tables and in JSON") {
  const std::string markup = "<p>" + first +
                             "</p>\\n<figure><img src='a.jpg'><figcaption>Tàu vào cảng</figcaption>"
                             "</figure>\\n<p>" +
                             second + "&nbsp;</p><script>x()</script>";
  std::string cell = markup;
  for (std::size_t at; (at = cell.find("\\n")) != cell.npos;) cell.replace(at, 2, "\n");
  for (const Article& article :
       {only_article(json_of(markup)),
        only_article("title,body\nCảng &amp; tàu,\"" + cell + "\"\n", "a.csv")}) {
    CHECK(article.title == "Cảng & tàu");
    CHECK(article.body == Lines{first, second});
    CHECK(article.captions == Lines{"Tàu vào cảng"});
  }
}

TEST_CASE("short blocks, lists and tables lose no text") {
  CHECK(only_article(json_of("<p>Một là đây.</p><p>Hai là kia.</p>")).body ==
        Lines{"Một là đây.", "Hai là kia."});
  CHECK(only_article(json_of("Một là đây.<br>Hai là kia.<br/>Ba còn lại.<br>")).body ==
        Lines{"Một là đây.", "Hai là kia.", "Ba còn lại."});
  CHECK(only_article(json_of("<ul><li>Một cái bàn</li><li>12 cái ghế</li></ul>")).body ==
        Lines{"Một cái bàn", "12 cái ghế"});
  CHECK(only_article(json_of("<table><tr><td>A</td><td>1</td></tr></table>")).body ==
        Lines{"A", "1"});
}

TEST_CASE("paragraphs without tags of their own are lines") {
  CHECK(only_article(json_of("<strong>" + first + "</strong>\\n\\n" + second +
                             " <a\\nhref='x'>Ở đây</a>\\n<em>" + first + "</em> <span>Hết.</span>"))
            .body.size() == 2);
  CHECK(only_article(
            json_of(
                "12 gi&aacute; l&uacute;a n&agrave;y.\\n34 l&#7847;n t&#259;ng &amp; gi&#7843;m."))
            .body == Lines{"12 giá lúa này.", "34 lần tăng & giảm."});
}

TEST_CASE("the fields of the record count more than what stands in the markup") {
  const std::string markup =
      "<p><strong>" + first + "</strong></p><p>" + second + "</p><p class='author'>Hà Thử</p>";
  const Article plain = only_article(json_of(markup));
  CHECK(plain.lead == first);
  CHECK(plain.author == "Hà Thử");
  const Article filled = only_article(
      json_of(markup, ",\"lead\":\"<p>Sapo &amp; riêng.</p>\",\"author\":\"Minh An\""));
  CHECK(filled.lead == "Sapo & riêng.");
  CHECK(filled.author == "Minh An");
  CHECK(filled.body == Lines{first, second, "Hà Thử"});
}

TEST_CASE("text that speaks of markup, and an export, stay as they are") {
  CHECK(only_article(json_of("Thẻ <b> làm chữ đậm, </b> kết thúc.")).body ==
        Lines{"Thẻ <b> làm chữ đậm, </b> kết thúc."});
  CHECK(only_article(json_of("Thẻ <b>.")).title == "Cảng &amp; tàu");
  const std::string key = ",\"key\":\"0123456789abcdef0123456789abcdef\"";
  CHECK(only_article(json_of("<p>Một.</p>", key)).body == Lines{"<p>Một.</p>"});
}

TEST_CASE("markup nested too deep is a reject") {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<div>";
  const Collected found = read_content(json_of(deep + "x</div></div>"));
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects.front().reason == "too-deep");
}
