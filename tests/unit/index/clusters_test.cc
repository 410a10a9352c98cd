// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

#include "temporary_directory.h"
#include "timtin/index.h"

namespace timtin {
namespace {

using test::TemporaryDirectory;

std::shared_ptr<const Lexicons> lexicons() {
  static const auto loaded = Lexicons::load(TIMTIN_TEST_DATA);
  return loaded;
}

/// A paragraph of its own for each seed.
std::string paragraph(std::uint32_t seed, std::size_t syllables = 60) {
  static const char* const words[] = {"sông", "núi",  "đường", "cầu", "chợ",  "trường", "ruộng",
                                      "biển", "thóc", "mưa",   "gió", "nắng", "xã",     "huyện"};
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t i = 0; i < syllables; ++i)
    text += std::string(words[random() % std::size(words)]) + ' ';
  return text;
}

Article article(const std::string& id, std::vector<std::string> body,
                const std::string& title = "") {
  Article result;
  result.id = id;
  result.title = title.empty() ? "Bài " + id : title;
  result.body = std::move(body);
  result.key = article_key(result, "test", "");
  return result;
}

void import(const TemporaryDirectory& folder, std::vector<Article> articles) {
  IndexWriter writer({folder.path(), lexicons(), 0, 2});
  for (Article& each : articles) writer.put(std::move(each));
  writer.publish();
}

/// The ids of each cluster; `a+b c+d`.
std::string clusters(const TemporaryDirectory& folder, const std::vector<std::string>& ids) {
  const Index index(folder.path());
  std::map<std::string, std::set<std::string>> members;
  std::map<std::string, std::set<std::string>> keys;
  for (const std::string& id : ids) {
    const Article found = index.article(index.find(id).at(0));
    if (found.cluster.empty()) continue;
    members[found.cluster].insert(id);
    keys[found.cluster].insert(found.key);
  }
  std::set<std::string> lines;
  for (const auto& [cluster, names] : members) {
    CHECK(cluster == *keys[cluster].begin());  // the smallest
    std::string line;
    for (const std::string& name : names) line += (line.empty() ? "" : "+") + name;
    lines.insert(line);
  }
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : " ") + line;
  return all;
}

/// Enough others that a few more are written into the living archive.
std::vector<Article> others() {
  std::vector<Article> articles;
  for (std::uint32_t i = 0; i < 40; ++i)
    articles.push_back(article("o" + std::to_string(i), {paragraph(1000 + i)}));
  return articles;
}

const std::vector<std::string> ids{"a", "b", "c", "d"};

}  // namespace

TEST_CASE("copies are one cluster, however they came in") {
  const auto a = article("a", {paragraph(1), paragraph(2), paragraph(3)});
  const auto b = article("b", {"Lời dẫn khác.", paragraph(1), paragraph(2), paragraph(3)});
  const auto c = article("c", {paragraph(1), paragraph(2)});
  const auto d = article("d", {paragraph(4), paragraph(5), paragraph(6)});
  SUBCASE("in one build") {
    const TemporaryDirectory folder;
    import(folder, {d, c, b, a});
    CHECK(clusters(folder, ids) == "a+b+c");
    CHECK(Index(folder.path()).summary().clusters == 1);
    CHECK(Index(folder.path()).summary().copies == 2);
  }
  SUBCASE("into a living archive, one by one") {
    const TemporaryDirectory folder;
    import(folder, others());
    for (const Article& each : {a, d, b, c}) import(folder, {each});
    CHECK(Index(folder.path()).summary().generation == 1);
    CHECK(clusters(folder, ids) == "a+b+c");
  }
  SUBCASE("by two builds") {
    const TemporaryDirectory folder;
    import(folder, {a, d});
    import(folder, {b, c});
    CHECK(Index(folder.path()).summary().generation == 2);
    CHECK(clusters(folder, ids) == "a+b+c");
  }
}

TEST_CASE("an article that changes leaves its cluster") {
  const auto a = article("a", {paragraph(1), paragraph(2), paragraph(3)});
  const auto b = article("b", {paragraph(1), paragraph(2), paragraph(3)});
  // The bridge between b and d.
  const auto c =
      article("c", {paragraph(1), paragraph(2), paragraph(3), paragraph(4), paragraph(5)});
  const auto d = article("d", {paragraph(2), paragraph(3), paragraph(4), paragraph(5)});
  const auto changed = article("c", {paragraph(9), paragraph(10)});
  for (const bool directly : {true, false}) {
    CAPTURE(directly);
    const TemporaryDirectory folder;
    if (directly) import(folder, others());
    import(folder, {a, b, c, d});
    CHECK(clusters(folder, ids) == "a+b+c+d");
    import(folder, {changed});
    CHECK(clusters(folder, ids) == "a+b");
    import(folder, {c});
    CHECK(clusters(folder, ids) == "a+b+c+d");
  }
}

TEST_CASE("short texts are copies only if they are equal") {
  const TemporaryDirectory folder;
  import(folder, {article("a", {}, "Họp báo thường kỳ tháng sáu"),
                  article("b", {}, "Họp báo thường kì tháng 06"),
                  article("c", {}, "Họp báo thường kì tháng Sáu"),
                  article("d", {"Chiều nay họp."}, "Họp báo thường kỳ tháng sáu")});
  CHECK(clusters(folder, ids) == "a+c");
}

}  // namespace timtin
