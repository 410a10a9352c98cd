// SPDX-License-Identifier: GPL-2.0-or-later
// Clusters depend on which articles an archive holds, on nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include "temporary_directory.h"
#include "timtin/index.h"

namespace timtin::property {
namespace {

namespace fs = std::filesystem;

using Articles = std::vector<Article>;

std::shared_ptr<const Lexicons> lexicons() {
  static const auto loaded = Lexicons::load(TIMTIN_TEST_DATA);
  return loaded;
}

/// One of a few texts, cut into sentences of which some are left out or replaced: the same text
/// comes again more or less edited, from a plain copy to hardly any likeness.
std::vector<std::string> make_body(std::mt19937& random) {
  std::mt19937 text(static_cast<std::uint32_t>(random() % 12));
  const std::size_t edited = random() % 50;
  std::vector<std::string> body;
  for (int sentence = 0; sentence < 12; ++sentence) {
    std::string words;
    const bool own = random() % 100 < edited;
    for (int i = 0; i < 15; ++i)
      words += "tiếng" + std::to_string((own ? random() : text()) % 5000) + ' ';
    if (!own || random() % 2 == 0) body.push_back(words);
  }
  return body;
}

Article make_article(std::size_t number, std::mt19937& random) {
  Article article;
  article.id = "bai-" + std::to_string(number);
  article.title = "Bài " + std::to_string(random() % 4);
  if (random() % 10 != 0) article.body = make_body(random);
  article.key = article_key(article, "thử", "");
  return article;
}

Articles make_articles(std::size_t count, std::mt19937& random) {
  Articles articles;
  for (std::size_t i = 0; i < count; ++i) articles.push_back(make_article(i, random));
  return articles;
}

void import(const fs::path& archive, Articles articles, unsigned threads = 2) {
  IndexWriter writer({archive, lexicons(), 0, threads});
  for (Article& article : articles) writer.put(std::move(article));
  writer.publish();
}

/// By id.
std::map<std::string, std::string> clusters(const fs::path& archive, const Articles& articles) {
  const Index index(archive);
  std::map<std::string, std::string> found;
  for (const Article& article : articles)
    found[article.id] = index.article(index.find(article.id).at(0)).cluster;
  return found;
}

std::size_t copies(const std::map<std::string, std::string>& clusters) {
  return static_cast<std::size_t>(std::count_if(clusters.begin(), clusters.end(),
                                                [](const auto& c) { return !c.second.empty(); }));
}

TEST_CASE("clusters do not depend on order, threads and the number of imports") {
  for (const std::uint32_t seed : {1u, 2u, 3u, 4u}) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    test::TemporaryDirectory folder;
    Articles articles = make_articles(120, random);
    import(folder.path() / "once", articles);
    const auto expected = clusters(folder.path() / "once", articles);
    CHECK(copies(expected) > 20);
    CHECK(copies(expected) < 120);

    std::shuffle(articles.begin(), articles.end(), random);
    import(folder.path() / "shuffled", articles, 1);
    CHECK(clusters(folder.path() / "shuffled", articles) == expected);

    // The first parts make generations, the later ones are written into the living one.
    std::shuffle(articles.begin(), articles.end(), random);
    for (std::size_t begin = 0, size = 30; begin < articles.size(); begin += size, size = 5) {
      const auto first = articles.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto rest = articles.end() - first;
      import(folder.path() / "parts",
             Articles(first,
                      first + std::min<std::ptrdiff_t>(rest, static_cast<std::ptrdiff_t>(size))));
    }
    CHECK(clusters(folder.path() / "parts", articles) == expected);
  }
}

TEST_CASE("what is replaced leaves no trace in the clusters") {
  for (const std::size_t changes : {7u, 50u}) {  // written directly; built

    CAPTURE(changes);
    std::mt19937 random(static_cast<std::uint32_t>(changes));
    test::TemporaryDirectory folder;
    Articles articles = make_articles(90, random);
    import(folder.path() / "changed", articles);
    std::vector<std::size_t> numbers(articles.size());
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    for (int round = 0; round < 3; ++round) {
      Articles changed;
      std::shuffle(numbers.begin(), numbers.end(), random);
      for (std::size_t i = 0; i < changes; ++i) {
        articles[numbers[i]] = make_article(numbers[i], random);
        changed.push_back(articles[numbers[i]]);
      }
      import(folder.path() / "changed", changed);
    }
    import(folder.path() / "anew", articles);
    CHECK(clusters(folder.path() / "changed", articles) ==
          clusters(folder.path() / "anew", articles));
  }
}

}  // namespace
}  // namespace timtin::property
