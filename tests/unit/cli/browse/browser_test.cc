// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/browse/browser.h"

#include <doctest/doctest.h>

#include "output/code_points.h"
#include "timtin/error.h"

using namespace timtin;
using namespace timtin::cli;

namespace {

Article make_article(int number) {
  Article article;
  article.id = "a" + std::to_string(number);
  article.key = std::string(31, '0') + static_cast<char>('0' + number);
  article.title = "Tin \x1b[31m số " + std::to_string(number);
  article.source = "Báo \"A\"";
  article.body = {"Một đoạn dài về giải ngân vốn đầu tư công của thành phố trong quý này."};
  article.officials = {{"Lê Anh Quân", {"Phó Chủ tịch"}, true, {}}};
  article.topics = {{"dau-tu", 0.9}};
  article.published = Published{{2021, 6, 25}, 0, DatePrecision::day};
  return article;
}

/// A browser over three articles that remembers what it asked.
struct Fixture {
  std::vector<std::string> asked, saved, opened;
  Browser browser{{[this](const std::string& query, std::uint32_t) {
                     asked.push_back(query);
                     if (query.ends_with('"'))
                       throw Error(ErrorCode::usage, "a quotation mark is missing");
                     SearchResult result;
                     result.total = 3;
                     for (int i = 1; i <= 3; ++i)
                       result.hits.push_back({DocId(i), true, 1.0, make_article(i)});
                     return result;
                   },
                   [this](const std::string& name, const std::string& query) {
                     saved.push_back(name + '=' + query);
                     return std::string("saved");
                   },
                   [this](const Article& article) {
                     opened.push_back(article.id);
                     return std::string("opened");
                   }},
                  ""};

  void type(const std::string& text) {
    for (const char c : text) browser.press({Key::text, std::string(1, c)});
  }

  std::string screen() {
    std::string text;
    for (const ScreenLine& line : browser.page().lines) {
      for (const Piece& piece : line.pieces) text += piece.text;
      text += '\n';
    }
    return text;
  }
};

}  // namespace

TEST_CASE("each key asks again, and what is no query yet leaves the hits") {
  Fixture f;
  CHECK(f.asked == std::vector<std::string>{"*"});
  f.type("vo");
  CHECK(f.asked.back() == "vo");
  f.browser.press({Key::backspace});
  CHECK(f.asked.back() == "v");
  f.type(" \"");
  CHECK(f.screen().find("quotation mark") != std::string::npos);
  CHECK(f.screen().find("25/06/2021  Tin") != std::string::npos);
  f.browser.press({Key::erase_line});
  CHECK(f.asked.back() == "*");
}

TEST_CASE("Tab makes filters of the article one stands on") {
  Fixture f;
  f.type("a OR b");
  const char* const expected[] = {"(a OR b) official:\"Lê Anh Quân\"", "(a OR b) topic:dau-tu",
                                  "(a OR b) source:\"Báo A\"", "(a OR b) date:6/2021", "a OR b"};
  for (const char* const query : expected) {
    f.browser.press({Key::facet});
    // The fixture takes a quotation mark at the end for a fault; the question is what counts.
    CHECK(f.asked.back() == query);
  }
  f.browser.press({Key::facet});
  f.browser.press({Key::facet});
  f.browser.press({Key::down});
  f.browser.press({Key::facet});  // of another article: one more
  CHECK(f.asked.back() == "(a OR b) topic:dau-tu official:\"Lê Anh Quân\"");
  f.browser.press({Key::facet});  // the next one of that article, for one still stands on it
  CHECK(f.asked.back() == "(a OR b) topic:dau-tu source:\"Báo A\"");
  f.browser.press({Key::no_facet});
  CHECK(f.asked.back() == "a OR b");
}

TEST_CASE("reading, opening, saving, printing") {
  Fixture f;
  f.browser.press({Key::down});
  f.browser.press({Key::enter});
  CHECK(f.screen().find("Phó Chủ tịch") != std::string::npos);
  f.type("o");
  CHECK(f.opened == std::vector<std::string>{"a2"});
  f.type("q");
  f.type("x");
  f.browser.press({Key::save});
  f.type("tên sai!");
  f.browser.press({Key::enter});
  CHECK(f.saved.empty());
  f.browser.press({Key::erase_line});
  f.type("moi");
  f.browser.press({Key::enter});
  CHECK(f.saved == std::vector<std::string>{"moi=x"});
  f.browser.press({Key::save});  // asks for a new name
  f.type("b");
  f.browser.press({Key::enter});
  CHECK(f.saved.back() == "b=x");
  f.browser.press({Key::down});
  CHECK(!f.browser.press({Key::yield}));
  CHECK(f.browser.result() == "a2");
  CHECK(!Fixture().browser.press({Key::escape}));
}

TEST_CASE("the foot says how to end, however narrow the screen is") {
  Fixture f;
  for (const std::size_t columns : {40U, 80U}) {
    f.browser.resize(24, columns);
    CHECK(f.screen().find("Enter reads · Tab narrows · Esc ends") != std::string::npos);
    CHECK(f.screen().find("·…") == std::string::npos);
  }
  CHECK(f.screen().find("^S saves") != std::string::npos);
}

TEST_CASE("a page fits its screen, and nothing on it is obeyed") {
  Fixture f;
  f.type("giai ngan von dau tu cong cua thanh pho Hai Phong trong quy nay va nam nay");
  for (const auto& [rows, columns] : {std::pair{24, 80}, {20, 40}, {5, 20}, {1, 1}, {60, 200}}) {
    f.browser.resize(std::size_t(rows), std::size_t(columns));
    for (int step = 0; step < 3; ++step) {
      const Page page = f.browser.page();
      CHECK(page.lines.size() == std::max<std::size_t>(4, std::size_t(rows)));
      for (const ScreenLine& line : page.lines) {
        std::size_t used = 0;
        for (const Piece& piece : line.pieces) {
          used += output::columns_of(piece.text);
          for (const char c : piece.text) CHECK(static_cast<unsigned char>(c) >= 0x20);
        }
        CHECK(used <= std::max<std::size_t>(20, std::size_t(columns)));
      }
      if (step == 0) f.browser.press({Key::enter});
      if (step == 1) f.browser.press({Key::escape});
    }
  }
}
