// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <random>

#include "output/spans.h"
#include "timtin/output.h"

using namespace timtin;

namespace {

std::vector<Highlight> highlights(const std::vector<std::string>& words) {
  std::vector<Highlight> result;
  for (const auto& word : words) {
    Highlight highlight;
    highlight.syllables = {{matching_form(word)}};
    result.push_back(highlight);
  }
  return result;
}

std::vector<std::string> marked_texts(const Snippet& snippet) {
  std::vector<std::string> texts;
  for (const MarkedSpan& span : output::marked_bytes(snippet))
    texts.push_back(snippet.text.substr(span.begin, span.end - span.begin));
  return texts;
}

std::string filler(int words, const std::string& word) {
  std::string text;
  for (int i = 0; i < words; ++i) text += (i == 0 ? "" : " ") + word;
  return text;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("the snippet is the passage with most of the words") {
  Article article;
  article.lead = "Giải ngân chậm.";
  article.body = {"Không có gì.", "Kết quả giải ngân vốn đầu tư công là 33,8%.", "Vốn đầu tư."};
  Analyzer analyzer;
  const auto snippets =
      make_snippets(article, highlights({"giải", "ngân", "vốn", "đầu", "tư"}), analyzer, 1, 40);
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].text == article.body[1]);
  CHECK(snippets[0].part == Evidence::Part::body);
  CHECK_FALSE(snippets[0].cut_before);
  CHECK_FALSE(snippets[0].cut_after);
  CHECK(marked_texts(snippets[0]) == Strings{"giải", "ngân", "vốn", "đầu", "tư"});
}

TEST_CASE("words side by side beat the same words apart") {
  Article article;
  article.lead = "Ngân hàng đã giải thích.";
  article.body = {"Đã giải ngân xong."};
  Analyzer analyzer;
  const auto snippets = make_snippets(article, highlights({"giải", "ngân"}), analyzer, 2, 40);
  REQUIRE(snippets.size() == 2);
  CHECK(snippets[0].text == article.body[0]);
  CHECK(snippets[1].text == article.lead);
}

TEST_CASE("a long paragraph is cut at word boundaries") {
  Article article;
  article.body = {filler(200, "trước") + " “kim cương” " + filler(200, "sau")};
  Analyzer analyzer;
  const auto snippets = make_snippets(article, highlights({"kim", "cương"}), analyzer, 1, 11);
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].text == filler(4, "trước") + " “kim cương” " + filler(5, "sau"));
  CHECK(snippets[0].cut_before);
  CHECK(snippets[0].cut_after);
  CHECK(marked_texts(snippets[0]) == Strings{"kim", "cương"});
}

TEST_CASE("a snippet begins with the sentence where that is near") {
  Article article;
  article.body = {filler(100, "xa") + ". Thành phố có kim cương. " + filler(100, "sau")};
  Analyzer analyzer;
  const auto snippets = make_snippets(article, highlights({"kim"}), analyzer, 1, 12);
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].text == "Thành phố có kim cương. " + filler(7, "sau"));
}

TEST_CASE("several snippets of one paragraph do not overlap") {
  Article article;
  article.body = {filler(100, "a") + " kim " + filler(100, "b") + " kim " + filler(100, "c")};
  Analyzer analyzer;
  const auto snippets = make_snippets(article, highlights({"kim"}), analyzer, 5, 10);
  REQUIRE(snippets.size() == 2);
  CHECK(snippets[0].text == filler(4, "a") + " kim " + filler(5, "b"));
  CHECK(snippets[1].text == filler(4, "b") + " kim " + filler(5, "c"));
}

TEST_CASE("no word of a paragraph is shown twice") {
  std::mt19937 random(16);
  Analyzer analyzer;
  for (int round = 0; round < 200; ++round) {
    Article article;
    std::string text;
    for (int i = 0; i < 300; ++i) {
      if (random() % 9 == 0) text += (random() % 2 == 0 ? "giải " : "ngân ");
      text += "từ" + std::to_string(i) +
              (random() % 12 == 0  ? ". "
               : random() % 9 == 0 ? "/"
                                   : " ");
    }
    article.body = {text};
    std::vector<MarkedSpan> shown;
    for (const Snippet& snippet : make_snippets(article, highlights({"giải", "ngân"}), analyzer, 8,
                                                static_cast<unsigned>(10 + random() % 40))) {
      const std::size_t begin = text.find(snippet.text);
      REQUIRE(begin != std::string::npos);
      for (const MarkedSpan& other : shown)
        CHECK((begin >= other.end || begin + snippet.text.size() <= other.begin));
      shown.push_back({begin, begin + snippet.text.size()});
    }
    CHECK(shown.size() > 1);
  }
}

TEST_CASE("a lead that begins the body is shown once") {
  Article article;
  article.lead = "Giải ngân vốn chậm.";
  article.body = {"Giải ngân vốn chậm. Thành phố họp bàn về vốn.", "Vốn đã có."};
  Analyzer analyzer;
  const auto snippets = make_snippets(article, highlights({"giải", "vốn"}), analyzer, 3, 40);
  REQUIRE(snippets.size() == 2);
  CHECK(snippets[0].text == article.body[0]);
  CHECK(snippets[1].text == article.body[1]);
}

TEST_CASE("a lead that is repeated in the body is shown once") {
  Article article;
  article.lead = "Kim cương ở Hải Phòng.";
  article.body = {article.lead, "Không."};
  Analyzer analyzer;
  CHECK(make_snippets(article, highlights({"kim"}), analyzer, 3, 40).size() == 1);
}

TEST_CASE("marks count code points of the original spelling") {
  Article article;
  article.body = {"Ở Ho\u0300a Bi\u0300nh"};
  Analyzer analyzer;
  const auto snippets = make_snippets(article, highlights({"hòa", "bình"}), analyzer, 1, 40);
  REQUIRE(snippets.size() == 1);
  REQUIRE(snippets[0].marked.size() == 2);
  CHECK(snippets[0].marked[0].begin == 2);
  CHECK(snippets[0].marked[0].end == 6);
  CHECK(snippets[0].marked[1].begin == 7);
  CHECK(snippets[0].marked[1].end == 12);
}

TEST_CASE("an article typed without marks is marked in the forms without marks") {
  Article article;
  article.body = {"Ha Noi hom nay"};
  std::vector<Highlight> typed = highlights({"hà", "nội"});
  Analyzer analyzer;
  typed[0].plain_in_unaccented = true;
  CHECK(make_snippets(article, typed, analyzer, 1, 40)[0].marked.empty());
  article.flags = {"unaccented"};
  CHECK(marked_texts(make_snippets(article, typed, analyzer, 1, 40)[0]) == Strings{"Ha"});
}

TEST_CASE("words that are glued to a snippet's ends are marked too") {
  Article article;
  article.body = {filler(30, "a") + " TP.Hải kim.Hải " + filler(30, "b")};
  Analyzer analyzer;
  for (const unsigned context : {1U, 2U, 3U, 4U, 5U, 6U}) {
    const auto snippets =
        make_snippets(article, highlights({"kim", "tp", "hải"}), analyzer, 1, context);
    REQUIRE(snippets.size() == 1);
    std::size_t words = 0;
    for (const char* word : {"TP", "kim", "Hải"})
      for (auto at = snippets[0].text.find(word); at != std::string::npos;
           at = snippets[0].text.find(word, at + 1))
        ++words;
    CHECK(snippets[0].marked.size() == words);
  }
}

TEST_CASE("without a highlight the beginning is shown") {
  Article article;
  article.title = "Kim cương";
  article.body = {filler(50, "đầu"), "khác"};
  Analyzer analyzer;
  auto snippets = make_snippets(article, highlights({"kim"}), analyzer, 3, 10);
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].text == filler(10, "đầu"));
  CHECK(snippets[0].marked.empty());
  CHECK(snippets[0].cut_after);
  CHECK(make_snippets(article, {}, analyzer, 0, 10).empty());
  article.body.clear();
  CHECK(make_snippets(article, {}, analyzer, 1, 10).empty());
}

TEST_CASE("text without words fills no screen") {
  Article article;
  article.body = {std::string(1 << 20, '!') + " kim " + std::string(1 << 20, '!') + " " +
                  std::string(1 << 20, 'x')};
  Analyzer analyzer;
  for (const auto& query : {highlights({"kim"}), highlights({"khác"})}) {
    const auto snippets = make_snippets(article, query, analyzer, 1, 40);
    REQUIRE(snippets.size() == 1);
    CHECK(snippets[0].text.size() < 4096);
  }
}

TEST_CASE("context and count may be anything") {
  Article article;
  article.body = {"một hai ba bốn năm sáu bảy tám chín mười"};
  Analyzer analyzer;
  for (const unsigned context : {0U, 1U, 2U, 3U, 1000000U, 4294967295U}) {
    const auto snippets = make_snippets(article, highlights({"năm", "mười"}), analyzer, 3, context);
    REQUIRE(!snippets.empty());
    CHECK(!snippets[0].marked.empty());
  }
  article.body.assign(2000, "năm");
  for (std::size_t i = 0; i < article.body.size(); ++i)
    article.body[i] += std::to_string(i) + " năm";
  CHECK(make_snippets(article, highlights({"năm"}), analyzer, 4294967295U, 40).size() == 1000);
}
