// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "article/boilerplate/boilerplate_filter.h"
#include "article/boilerplate/candidate_lines.h"

using namespace timtin;

namespace {

using Lines = std::vector<std::string>;

struct Collected : ArticleSink {
  void take(Article article, std::uint64_t, std::uint64_t) override {
    articles.push_back(std::move(article));
  }
  void reject(const Reject&) override {}
  void skip(const std::string&, const std::string&) override {}
  void note(const std::string&, std::uint64_t, const std::string&, const std::string&) override {}
  void progress(std::uint64_t, std::uint64_t) override {}
  std::vector<Article> articles;
};

/// A page: `above`, a text of its own, `below`.
Article page(int number, Lines above, const Lines& below, const std::string& source = "Báo Thử") {
  Article article;
  article.source = source;
  article.key = std::to_string(number);
  article.body = std::move(above);
  const std::string name = std::to_string(number);
  article.body.push_back("Câu mở đầu riêng của bài " + name + ".");
  article.body.push_back("Đoạn chính của bài số " + name +
                         " dài hơn mọi dòng khác trên trang này, vì "
                         "kể lại những gì đã xảy ra ở xã Vĩnh Thử trong tuần qua.");
  article.body.insert(article.body.end(), below.begin(), below.end());
  return article;
}

std::vector<Article> filtered(std::vector<Article> articles, LearnedLines* lines = nullptr) {
  Collected sink;
  BoilerplateFilter filter(sink, lines ? *lines : LearnedLines());
  for (Article& article : articles) filter.take(std::move(article), 0, 1);
  filter.finish();
  if (lines) *lines = filter.lines();
  std::sort(sink.articles.begin(), sink.articles.end(),
            [](const Article& a, const Article& b) { return a.key < b.key; });
  return sink.articles;
}

std::vector<Article> pages(int count, const Lines& above, const Lines& below) {
  std::vector<Article> articles;
  for (int i = 0; i < count; ++i) articles.push_back(page(i, above, below));
  return articles;
}

/// The lines that `count` such pages lose.
Lines dropped(int count, const Lines& above, const Lines& below) {
  Lines texts;
  const std::vector<Article> articles = filtered(pages(count, above, below));
  for (const BoilerplateLine& line : articles.front().boilerplate) texts.push_back(line.text);
  return texts;
}

}  // namespace

TEST_CASE("lines that repeat over a source are taken out and kept") {
  const auto articles = filtered(pages(6, {"liên quan", "Gốc"}, {"Theo dõi chúng tôi trên mạng"}));
  REQUIRE(articles.size() == 6);
  for (const Article& article : articles) {
    CHECK(article.body.size() == 2);
    CHECK(article.boilerplate ==
          std::vector<BoilerplateLine>{{"liên quan", "learned 6/6"},
                                       {"Gốc", "learned 6/6"},
                                       {"Theo dõi chúng tôi trên mạng", "learned 6/6"}});
  }
}

TEST_CASE("never from few articles, nor from one under many keys") {
  CHECK(dropped(4, {}, {"Theo dõi chúng tôi"}).empty());
  CHECK(dropped(5, {}, {"Theo dõi chúng tôi"}) == Lines{"Theo dõi chúng tôi"});
  std::vector<Article> copies(20, page(1, {"Tin nóng hôm nay"}, {"Mời độc giả góp ý"}));
  for (const Article& article : filtered(copies)) CHECK(article.boilerplate.empty());
}

TEST_CASE("what could be news needs more") {
  for (const std::string line :
       {"Đường dây nóng: 0225 000 000", "Ghi rõ nguồn khi đăng lại tin của trang này.",
        "Trang thông tin điện tử tổng hợp của cơ quan chủ quản, do ban biên tập chịu trách "
        "nhiệm"}) {
    CAPTURE(line);
    CHECK(dropped(9, {}, {line}).empty());
    CHECK(dropped(10, {}, {line}) == Lines{line});
  }
  // In 7 of 10 articles.
  auto articles = pages(7, {}, {"Mưa lớn làm ngập nhiều nơi."});
  for (int i = 7; i < 10; ++i) articles.push_back(page(i, {}, {}));
  for (const Article& article : filtered(articles)) CHECK(article.boilerplate.empty());
}

TEST_CASE("signatures, the middle of a page and the longest line stay") {
  CHECK(dropped(10, {}, {"Minh Hảo"}).empty());
  CHECK(dropped(10, {}, {"(Theo TTXVN)"}).empty());
  std::vector<Article> articles;
  for (int i = 0; i < 10; ++i) {
    Lines body;
    for (int line = 0; line < 20; ++line)
      body.push_back("Dòng riêng " + std::to_string(100 * i + line) + ".");
    body.insert(body.begin() + 10, "Lặp lại ở giữa trang");
    articles.push_back(page(i, {}, body));
  }
  for (const Article& article : filtered(articles)) CHECK(article.boilerplate.empty());
  Article lines;
  lines.body = {"Một", "Hai"};
  const auto two = filtered(std::vector<Article>(10, lines));
  CHECK(two.front().body.size() == 2);
}

TEST_CASE("one source does not teach another") {
  auto articles = pages(6, {}, {"Chung tay vì cộng đồng"});
  articles.push_back(page(9, {}, {"Chung tay vì cộng đồng"}, "Báo Khác"));
  CHECK(filtered(articles).back().boilerplate.empty());
}

TEST_CASE("what was learned holds for later runs") {
  LearnedLines lines;
  filtered(pages(6, {}, {"Theo dõi chúng tôi"}), &lines);
  CHECK(lines.to_text() == "Báo Thử\t6\t6\tTheo dõi chúng tôi\n");
  std::size_t bad_line = 0;
  auto read = LearnedLines::from_text("# head\n" + lines.to_text(), bad_line);
  REQUIRE(read);
  CHECK(*read == lines);
  const auto later = filtered({page(70, {}, {"Theo dõi chúng tôi"})}, &*read);
  CHECK(later.front().boilerplate ==
        std::vector<BoilerplateLine>{{"Theo dõi chúng tôi", "learned 6/6"}});
  CHECK(*read == lines);
  for (const char* wrong : {"a\tb\n", "a\t1\tx\ttext\n", "a\t1\t1\t\n", "a\n"})
    CHECK_FALSE(LearnedLines::from_text(std::string("# head\n") + wrong, bad_line));
  CHECK(bad_line == 2);
}

TEST_CASE("an export is left as it is") {
  auto articles = pages(10, {"Gốc"}, {});
  for (Article& article : articles) article.exported = true;
  for (const Article& article : filtered(articles)) CHECK(article.body.size() == 3);
}

TEST_CASE("the order of articles does not matter") {
  std::mt19937 random(1);
  std::vector<Article> articles;
  const Lines furniture{"Gốc", "liên quan", "Chia sẻ bài viết", "Gọi 1900 0000", "Đọc thêm"};
  for (int i = 0; i < 1200; ++i) {
    Lines above, below;
    for (const std::string& line : furniture)
      if (random() % 100 < 53) (random() % 2 ? above : below).push_back(line);
    articles.push_back(page(i % 1100, above, below, i % 3 ? "Báo Thử" : ""));
    articles.back().key = std::to_string(i);
  }
  const auto expected = filtered(articles);
  for (int round = 0; round < 3; ++round) {
    std::shuffle(articles.begin(), articles.end(), random);
    CHECK(filtered(articles) == expected);
  }
}

TEST_CASE("what does not fit into memory waits in a file") {
  HeldArticles held;
  constexpr std::uint64_t count = 3000;
  for (std::uint64_t i = 0; i < count; ++i) {
    Article article = page(static_cast<int>(i), {std::string(20'000, 'x')}, {});
    article.charset_score = 0.97;
    article.published = published_from_string("2021-06-25");
    held.add({article, 7 * i, i});
  }
  std::uint64_t next = 0;
  held.release([&](const HeldArticle& back) {
    CHECK(back.byte == 7 * next);
    CHECK(back.line == next);
    Article article = page(static_cast<int>(next++), {std::string(20'000, 'x')}, {});
    article.charset_score = 0.97;
    article.published = published_from_string("2021-06-25");
    CHECK((back.article == article));
    return true;
  });
  CHECK(next == count);
}
