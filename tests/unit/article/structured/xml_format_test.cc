// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/record/record_sink.h"
#include "article/structured/shortcodes.h"
#include "article/structured/wiki_page.h"
#include "article/xml/xml_document.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

using Lines = std::vector<std::string>;

Article only_article(std::string_view xml) {
  const Collected found = read_content(xml, "tin.xml");
  CAPTURE(xml);
  for (const Reject& reject : found.rejects) MESSAGE(to_json(reject));
  REQUIRE(found.articles.size() == 1);
  return found.articles.front();
}

}  // namespace

TEST_CASE("elements that repeat are articles, whatever they are called") {
  for (const char* xml :
       {"<?xml version=\"1.0\"?><articles><article><title>Đê "
        "sông</title><content>Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa bão.\nTheo kế hoạch, "
        "việc thi công phải xong trước ngày 30/6 để kịp mùa lũ.</content>"
        "<tags><tag>đê</tag><tag>bão</tag></tags></article></articles>",
        "<news><news><tieu_de>Đê "
        "sông</tieu_de><noi_dung>&lt;p&gt;Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa "
        "bão.&lt;/p&gt;&lt;p&gt;Theo kế hoạch, việc thi công phải xong trước ngày 30/6 để kịp mùa "
        "lũ.&lt;/p&gt;</noi_dung>"
        "<tags>đê, bão</tags></news></news>",
        "<?xml version=\"1.0\"?><mysqldump><table_data name=\"tin\"><row><field "
        "name=\"tieu_de\">Đê sông</field>"
        "<field name=\"noi_dung\">Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa bão.\nTheo kế "
        "hoạch, việc thi công phải xong trước ngày 30/6 để kịp mùa lũ.</field><field "
        "name=\"tags\">đê, "
        "bão</field></row></table_data></mysqldump>",
        "<response><result><doc><str name=\"title\">Đê sông</str><str "
        "name=\"content\">Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa bão.\nTheo kế hoạch, "
        "việc thi công phải xong trước ngày 30/6 để kịp mùa lũ.</str>"
        "<arr name=\"tags\"><str>đê</str><str>bão</str></arr></doc></result></response>",
        "<posts><row Id=\"1\" Title=\"Đê sông\" "
        "Body=\"&lt;p&gt;Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa "
        "bão.&lt;/p&gt;&lt;p&gt;Theo kế hoạch, việc thi công phải xong trước ngày 30/6 để kịp mùa "
        "lũ.&lt;/p&gt;\" Tags=\"đê, bão\"/></posts>",
        "<x:tin xmlns:x=\"u\"><x:bai><x:title>Đê "
        "sông</x:title><x:body><p>Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa bão.</p><p>Theo "
        "kế hoạch, việc thi công phải xong trước ngày 30/6 để kịp mùa lũ.</p></x:body>"
        "<x:tag>đê</x:tag><x:tag>bão</x:tag></x:bai></x:tin>"}) {
    const Article article = only_article(xml);
    CHECK(article.title == "Đê sông");
    CHECK(article.body ==
          Lines{"Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa bão.",
                "Theo kế hoạch, việc thi công phải xong trước ngày 30/6 để kịp mùa lũ."});
    CHECK(article.tags == Lines{"đê", "bão"});
  }
}

TEST_CASE("a record with attributes has its text in itself") {
  const Collected found = read_content(
      "<?xml version=\"1.0\"?><kho><bai id=\"1\" title=\"Một\" date=\"2020-03-05\">"
      "<![CDATA[Đoạn văn một.]]></bai><bai id=\"2\" title=\"Hai\" date=\"2020-03-06\">"
      "Đoạn văn hai.</bai></kho>",
      "a.xml");
  REQUIRE(found.articles.size() == 2);
  CHECK(found.articles[0].title == "Một");
  CHECK(found.articles[0].body == std::vector<std::string>{"Đoạn văn một."});
  CHECK(to_string(found.articles[1].published.value()) == "2020-03-06");
}

TEST_CASE("XML without known names is no article") {
  const Collected found = read_content("<?xml version=\"1.0\"?><a><b><c>x</c></b></a>", "a.xml");
  CHECK(found.articles.empty());
  CHECK(found.skips.size() == 1);
}

TEST_CASE("agencies send NITF and NewsML") {
  for (const char* xml :
       {"<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM "
        "\"nitf.dtd\"><nitf><head><title>x</title><docdata>"
        "<doc-id id-string=\"T1\"/><date.issue "
        "norm=\"20200305T140533+0700\"/></docdata></head><body><body.head>"
        "<hedline><hl1>Đê sông</hl1></hedline><byline>Lê "
        "Mai</byline></body.head><body.content><p>Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa "
        "bão.</p>"
        "<media><media-caption>Ảnh "
        "đê</media-caption></media><p>Theo kế hoạch, việc thi công phải xong trước ngày 30/6 để "
        "kịp mùa lũ.</p></body.content></body></nitf>",
        "<newsItem xmlns=\"n\" "
        "guid=\"T1\"><contentMeta><contentCreated>2020-03-05T14:05:33+07:00</contentCreated>"
        "<headline>Đê sông</headline><by>Lê "
        "Mai</by></contentMeta><contentSet><inlineXML><html><head><title>x</title>"
        "</head><body><p>Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa bão.</p><p>Theo kế hoạch, "
        "việc thi công phải xong trước ngày 30/6 để kịp mùa "
        "lũ.</p></body></html></inlineXML></contentSet></newsItem>",
        "<NewsML><NewsItem><NewsItemId>T1</NewsItemId><FirstCreated>20200305T140533+0700</"
        "FirstCreated><NewsLines>"
        "<HeadLine>Đê sông</HeadLine><ByLine>Lê "
        "Mai</ByLine></NewsLines><DataContent><p>Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa "
        "bão.</p><p>Theo kế hoạch, việc thi công phải xong trước ngày 30/6 để kịp mùa lũ.</p>"
        "</DataContent></NewsItem></NewsML>"}) {
    const Article article = only_article(xml);
    CHECK(article.id == "T1");
    CHECK(article.title == "Đê sông");
    CHECK(article.author == "Lê Mai");
    CHECK(article.body ==
          Lines{"Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa bão.",
                "Theo kế hoạch, việc thi công phải xong trước ngày 30/6 để kịp mùa lũ."});
    REQUIRE(article.published);
    CHECK(to_string(*article.published) == "2020-03-05T14:05+07:00");
  }
}

TEST_CASE("sitemaps are lists of links") {
  const Collected found = read_content(
      "<?xml version=\"1.0\"?><urlset "
      "xmlns:news=\"n\"><url><loc>https://a.example/1</loc><news:news>"
      "<news:title>Đê sông</news:title></news:news></url></urlset>",
      "sitemap.xml");
  CHECK(found.articles.empty());
  REQUIRE(found.skips.size() == 1);
  CHECK(found.skips[0].second == "list-of-links");
}

TEST_CASE("pages of a wiki lose their markup") {
  const Collected found = read_content(
      "<mediawiki><page><title>Đê sông</title><ns>0</ns><id>7</id><revision>"
      "<timestamp>2020-03-05T07:05:33Z</timestamp><text>{{Hộp|a={{b}}}}'''Một''' [[Đê|con "
      "đê]].&lt;ref&gt;x&lt;/ref&gt;\n\n"
      "== Hai ==\n* Ba [https://a.example tư].\n{| class=x\n| năm\n|}\n[[Thể loại:Đê "
      "điều]]</text></revision></page>"
      "<page><title>Đổi</title><ns>0</ns><redirect "
      "title=\"x\"/><revision><text>x</text></revision></page></mediawiki>",
      "wiki.xml");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].body == Lines{"Một con đê.", "Hai", "Ba tư."});
  CHECK(found.articles[0].tags == Lines{"Đê điều"});
  CHECK(found.skips.size() == 1);
  CHECK(read_wiki_text("{{ [[ <ref> {| '' chữ").paragraphs.size() <= 1);
  std::string lines;
  for (std::size_t i = 0; i < 2 * max_paragraphs; ++i) lines += "{|\n";
  CHECK(read_wiki_text(lines).paragraphs.size() == max_paragraphs + 1);
}

TEST_CASE("an export of WordPress has the posts that readers see") {
  const Collected found = read_content(
      "<rss "
      "xmlns:wp=\"w\"><channel><title>Cổng</title><wp:author><wp:author_login>lm</wp:author_login>"
      "<wp:author_display_name><![CDATA[Lê Mai]]></wp:author_display_name></wp:author>"
      "<item><title>Đê sông</title><dc:creator>lm</dc:creator><content:encoded><![CDATA[Sáng nay "
      "huyện Bến Đỏ họp về đê điều và mùa mưa bão.\n\n"
      "[caption id=\"a\" width=\"9\"]<img src=\"a.jpg\" /> Ảnh "
      "đê[/caption]\n\n[vc_row][vc_column]Theo kế hoạch, việc thi công phải xong trước ngày 30/6 "
      "để kịp mùa lũ.[/vc_column][/vc_row]\n\n"
      "Ông Lê Anh Quân nói [1] rằng huyện có 42 km đê "
      "[Video].]]></content:encoded><wp:post_date>2020-03-05 14:05:33</wp:post_date>"
      "<pubDate>Thu, 05 Mar 2020 07:05:33 +0000</pubDate><wp:status>publish</wp:status>"
      "<wp:post_type>post</wp:post_type><category domain=\"category\">Thời sự</category>"
      "<category domain=\"post_tag\">đê</category></item>"
      "<item><title>Nháp</title><content:encoded>x</content:encoded><wp:status>draft</wp:status>"
      "<wp:post_type>post</wp:post_type></item>"
      "<item><title>Ảnh</title><wp:status>inherit</wp:status><wp:post_type>attachment</"
      "wp:post_type></item>"
      "</channel></rss>",
      "wp.xml");
  REQUIRE(found.articles.size() == 1);
  const Article& article = found.articles[0];
  CHECK(article.author == "Lê Mai");
  CHECK(article.body ==
        Lines{"Sáng nay huyện Bến Đỏ họp về đê điều và mùa mưa bão.",
              "Theo kế hoạch, việc thi công phải xong trước ngày 30/6 để kịp mùa lũ.",
              "Ông Lê Anh Quân nói [1] rằng huyện có 42 km đê [Video]."});
  CHECK(article.captions == Lines{"Ảnh đê"});
  CHECK(article.section == "Thời sự");
  CHECK(article.tags == Lines{"đê"});
  REQUIRE(article.published);
  CHECK(to_string(*article.published) == "2020-03-05T14:05+07:00");
  CHECK(found.skips.size() == 2);
}

TEST_CASE("brackets that are text stay") {
  for (const char* text :
       {"[Video] xem", "Điều 5 [2] nói", "[sic]", "a [b c] d", "[", "[]", "[/", "[a"})
    CHECK(without_shortcodes(text) == text);
  CHECK(without_shortcodes("a [gallery ids=\"1,2\"] b [x]c[/x]") == "a  b c");
}

TEST_CASE("a tree of XML is walked without limits of its own") {
  std::string deep;
  for (int level = 0; level < 100'000; ++level) deep += "<a>";
  const XmlDocument document(deep);
  if (const auto root = document.root()) CHECK(root->find_all("a").size() < 1000);
  CHECK(!XmlDocument("").root());
}
