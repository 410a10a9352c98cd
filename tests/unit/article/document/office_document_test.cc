// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "packed.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

using Lines = std::vector<std::string>;

Article read_document(const std::vector<PackedMember>& members, const std::string& name) {
  const Collected found = read_content(zip_of(members), name);
  for (const Reject& reject : found.rejects) MESSAGE(to_json(reject));
  REQUIRE(found.articles.size() == 1);
  return found.articles.front();
}

std::string word(const std::string& body) {
  return "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body>" + body +
         "</w:body></w:document>";
}

}  // namespace

TEST_CASE("a row of a table is a line") {
  const auto cell = [](const std::string& text) {
    return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
  };
  const std::string paragraph =
      "Sáng 14/3, huyện họp bàn việc gia cố đê, theo kế hoạch phải xong trước mùa mưa bão năm nay.";
  const Article article = read_document(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml",
        word("<w:p><w:r><w:t>Đê sông Lạch được gia cố</w:t></w:r></w:p><w:p><w:r><w:t>" +
             paragraph + "</w:t></w:r></w:p><w:tbl><w:tr>" + cell("Xã Tân Hòa") + cell("2 km") +
             "</w:tr><w:tr>" + cell(paragraph) + cell("Hết bảng.") + "</w:tr></w:tbl>")}},
      "a.docx");
  CHECK(article.author.empty());
  CHECK(article.body == Lines{paragraph, "Xã Tân Hòa | 2 km", paragraph, "Hết bảng."});
}

TEST_CASE("a document of Word is an article") {
  const Article article = read_document(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml",
        word("<w:p><w:pPr><w:pStyle w:val=\"Tiu\"/></w:pPr><w:r><w:t>Đê "
             "</w:t></w:r><w:r><w:t>sông</w:t></w:r></w:p>"
             "<w:p><w:r><w:t>Một</w:t></w:r><w:del><w:r><w:delText>xoá</"
             "w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>"
             "<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Hai.</w:t><w:br/"
             "><w:t>Ba.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
             "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Bốn người dân đi qua đê.</w:t></"
             "w:r></mc:Choice><mc:Fallback><w:r><w:t>Cũ.</w:t>"
             "</w:r></mc:Fallback></mc:AlternateContent></w:p>")},
       {"word/styles.xml",
        "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Tiu\"><w:name "
        "w:val=\"Title\"/></w:style></w:styles>"}},
      "bai.docx");
  CHECK(article.title == "Đê sông");
  CHECK(article.body == Lines{"Một.", "Hai.", "Ba.", "Bốn người dân đi qua đê."});
}

TEST_CASE("a document without styles begins with its title") {
  const Article article = read_document(
      {{"word/document.xml",
        word("<w:p><w:r><w:t>Đê sông</w:t></w:r></w:p><w:p><w:r><w:t>Một.</w:t></w:r></w:p>")}},
      "a.doc");
  CHECK(article.title == "Đê sông");
  CHECK(article.body == Lines{"Một."});
}

TEST_CASE("a document of LibreOffice is an article") {
  const Article article = read_document(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml",
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" "
        "xmlns:style=\"s\"><office:automatic-styles>"
        "<style:style style:name=\"P1\" "
        "style:parent-style-name=\"Title\"/></office:automatic-styles><office:body><office:text>"
        "<text:p text:style-name=\"P1\">Đê sông</text:p><text:p>Một<text:s "
        "text:c=\"2\"/>hai<office:annotation><text:p>ghi</text:p>"
        "</office:annotation>.<text:line-break/>Ba người dân đi qua "
        "đê.</text:p></office:text></office:body></"
        "office:document-content>"}},
      "bai.odt");
  CHECK(article.title == "Đê sông");
  CHECK(article.body == Lines{"Một hai.", "Ba người dân đi qua đê."});
}

TEST_CASE("a book is read in the order of its spine") {
  const Article article = read_document(
      {{"mimetype", "application/epub+zip"},
       {"META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"O/c.opf\"/></rootfiles></container>"},
       {"O/c.opf",
        "<package xmlns:dc=\"d\"><metadata><dc:title>Đê sông</dc:title><dc:creator>Lê "
        "Mai</dc:creator></metadata><manifest>"
        "<item id=\"n\" href=\"n.xhtml\" properties=\"nav\"/><item id=\"b\" "
        "href=\"b.xhtml\"/><item id=\"a\" href=\"a%20a.xhtml\"/>"
        "</manifest><spine><itemref idref=\"n\"/><itemref idref=\"a\"/><itemref "
        "idref=\"b\"/></spine></package>"},
       {"O/b.xhtml", "<html><body><p>Hai.</p></body></html>"},
       {"O/a a.xhtml", "<html><head><title>x</title></head><body><p>Một.</p></body></html>"},
       {"O/n.xhtml", "<html><body><p>Mục lục</p></body></html>"}},
      "sach.epub");
  CHECK(article.title == "Đê sông");
  CHECK(article.author == "Lê Mai");
  CHECK(article.body == Lines{"Một.", "Hai."});
}

TEST_CASE("tables and slides are no articles") {
  const Collected found = read_content(
      zip_of({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<x/>"}}), "a.xlsx");
  CHECK(found.articles.empty());
  REQUIRE(found.skips.size() == 1);
  CHECK(found.skips[0].second == "not-text");
}

TEST_CASE("a document that is too large is refused") {
  ReaderOptions options;
  options.max_article_bytes = 1000;
  const Collected found =
      read_content(zip_of({{"word/document.xml", std::string(5000, 'a')}}), "a.docx", options);
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects[0].reason == "too-large");
}
