// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

const std::string rss =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>"
    "<title><![CDATA[Báo Ví Dụ]]></title><link>https://vidu.example/</link>\n"
    "<item><title>Giá lúa &amp; gạo tăng &quot;mạnh&quot;</title>"
    "<link>https://vidu.example/kinh-te/gia-lua-1.html</link>"
    "<pubDate>Fri, 12 Mar 2021 09:30:00 +0700</pubDate><category>Kinh tế</category>"
    "<category>lúa gạo</category><dc:creator>Lê Mai</dc:creator>"
    "<description><![CDATA[<a href=x><img src=a.jpg></a></br>Giá lúa tăng 200 đồng mỗi "
    "ki-lô-gam.]]></description>"
    "<content:encoded><![CDATA[<p>Sáng 12/3, thương lái mua lúa tại ruộng với giá 6.800 đồng một "
    "ki-lô-gam, tăng 200 đồng so với tuần trước, theo hợp tác xã Bến Đỏ.</p>"
    "<p>Chuỗi </item> trong văn bản không kết thúc mục tin này, và bài viết vẫn còn nguyên vẹn "
    "đến câu cuối cùng.</p>]]></content:encoded></item>\n"
    "<item><title>Tin ngắn</title><guid>tin-2</guid><description>M&#432;a &nbsp;l&agrave;m "
    "ng&acirc;p &"
    " tắc đường</description></item>"
    "</channel></rss>\n";

}  // namespace

TEST_CASE("the items of an RSS feed are articles") {
  for (const char* name : {"feed.xml", "feed.rss", "feed.txt"}) {
    const Collected found = read_content(rss, name);
    REQUIRE(found.articles.size() == 2);
    const Article& article = found.articles[0];
    CHECK(article.title == "Giá lúa & gạo tăng \"mạnh\"");
    CHECK(article.url == "https://vidu.example/kinh-te/gia-lua-1.html");
    CHECK(article.source == "Báo Ví Dụ");
    CHECK(article.section == "Kinh tế");
    CHECK(article.tags == std::vector<std::string>{"lúa gạo"});
    CHECK(article.author == "Lê Mai");
    CHECK(to_string(article.published.value()) == "2021-03-12T09:30+07:00");
    CHECK(article.lead == "Giá lúa tăng 200 đồng mỗi ki-lô-gam.");
    CHECK(article.body.size() == 2);
    CHECK(found.articles[1].id == "tin-2");
    CHECK(found.articles[1].lead == "Mưa làm ngâp & tắc đường");
    CHECK(found.lines[1] == 4);
  }
}

TEST_CASE("markup that a feed escapes twice") {
  const Collected found = read_content(
      "<rss version=\"2.0\"><channel><item><title>A</title><description>&amp;lt;p&amp;gt;Đoạn "
      "&amp;lt;b&amp;gt;một&amp;lt;/b&amp;gt;.&amp;lt;/p&amp;gt;</description></item></channel></"
      "rss>",
      "a.xml");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].lead == "Đoạn một.");
}

TEST_CASE("Atom and RSS 1.0") {
  const Collected atom = read_content(
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>Báo Ví Dụ</title><entry>"
      "<title type='html'>Giá &amp;lt;lúa&amp;gt; tăng</title>"
      "<link rel='self' href='https://vidu.example/x'/><link href='https://vidu.example/a/1'/>"
      "<id>tag:vidu.example,2021:1</id><updated>2021-03-13T00:00:00Z</updated>"
      "<published>2021-03-12T02:30:00Z</published><author><name>Lê Mai</name></author>"
      "<summary>Giá lúa tăng.</summary><content type='xhtml'><div xmlns='http://www.w3.org/1999/"
      "xhtml'><p>Đoạn một của bài viết về giá lúa tăng ở các tỉnh trong vùng trong tuần qua.</p>"
      "<p>Đoạn hai.</p></div></content></entry></feed>");
  REQUIRE(atom.articles.size() == 1);
  CHECK(atom.articles[0].title == "Giá <lúa> tăng");
  CHECK(atom.articles[0].url == "https://vidu.example/a/1");
  CHECK(to_string(atom.articles[0].published.value()) == "2021-03-12T09:30+07:00");
  CHECK(atom.articles[0].author == "Lê Mai");
  CHECK(atom.articles[0].body.size() == 2);
  const Collected rdf = read_content(
      "<?xml version='1.0'?><rdf:RDF xmlns:rdf='r' xmlns='u'><channel><title>Báo Ví Dụ</title>"
      "</channel><item rdf:about='https://vidu.example/2'><title>Tin</title>"
      "<link>https://vidu.example/2</link><dc:date>2021-03-12</dc:date></item></rdf:RDF>");
  REQUIRE(rdf.articles.size() == 1);
  CHECK(rdf.articles[0].title == "Tin");
  CHECK(to_string(rdf.articles[0].published.value()) == "2021-03-12");
}

TEST_CASE("a feed expands no entities and fetches nothing") {
  const Collected found = read_content(
      "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>"
      "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
      "<rss><channel><item><title>Tin &b; &f;</title></item></channel></rss>");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == "Tin &b; &f;");
}

TEST_CASE("items that are too large or cut off") {
  ReaderOptions options;
  options.max_article_bytes = 300;
  const Collected found = read_content(
      "<rss><channel><item><title>" + std::string(200'000, 'x') +
          "</title></item><item><title>Tin sau</title></item><item><title>Tin bị cắt</ti",
      "feed.xml", options);
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects[0].reason == "too-large");
  REQUIRE(found.articles.size() == 2);
  CHECK(found.articles[0].title == "Tin sau");
}

TEST_CASE("a summary takes no text away") {
  const std::string bold =
      "Sáng 12/3, thương lái mua lúa tại ruộng với giá 6.800 đồng một ki-lô-gam, tăng 200 đồng.";
  const Collected found = read_content(
      "<rss><channel><item><title>A</title><description>Lúa tăng "
      "giá.</description><content:encoded>"
      "<![CDATA[<p><b>" +
      bold + "</b></p><p>" + bold +
      " Hai.</p>]]></content:encoded></item>"
      "</channel></rss>");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles.front().lead == "Lúa tăng giá.");
  CHECK(found.articles.front().body == std::vector<std::string>{bold, bold + " Hai."});
}

TEST_CASE("an export of WordPress") {
  const Collected found = read_content(
      "<rss xmlns:wp='x'><channel><title>Báo</title><item><title>Bài</title><content:encoded>"
      "<![CDATA[<!-- wp:paragraph --><p>Thân bài.</p><!-- /wp:paragraph -->]]></content:encoded>"
      "<excerpt:encoded><![CDATA[Sapo.]]></excerpt:encoded><wp:post_type>post</wp:post_type></item>"
      "<item><title>anh-1</title><wp:post_type><![CDATA[attachment]]></wp:post_type></item>"
      "</channel></rss>");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles.front().lead == "Sapo.");
  CHECK(found.articles.front().body == std::vector<std::string>{"Thân bài."});
  REQUIRE(found.skips.size() == 1);
  CHECK(found.skips.front().second == "no-post");
}
