// SPDX-License-Identifier: GPL-2.0-or-later
// Real articles, written as tables of glass directly and by the library: nothing tells them apart.
// Without $TIMTIN_CORPUS the case is skipped.
#include <doctest/doctest.h>
#include <xapian.h>

#include <cstdlib>
#include <filesystem>

#include "index/bulk_build.h"
#include "temporary_directory.h"
#include "timtin/reader.h"
#include "unit/index/same_database.h"

namespace timtin {

using namespace test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t wanted_articles = 2000;

/// Takes every `step`th article, so that all sources and years are there.
class Sample : public ArticleSink {
 public:
  void take(Article article, std::uint64_t, std::uint64_t) override {
    constexpr std::size_t step = 17;
    if (met_++ % step == 0 && !stopped()) articles.push_back(std::move(article));
  }
  void reject(const Reject&) override {}
  void skip(const std::string&, const std::string&) override {}
  void note(const std::string&, std::uint64_t, const std::string&, const std::string&) override {}
  void progress(std::uint64_t, std::uint64_t) override {}
  bool stopped() const override { return articles.size() == wanted_articles; }

  std::vector<Article> articles;

 private:
  std::size_t met_ = 0;
};

std::vector<Article> sample() {
  const char* folder = std::getenv("TIMTIN_CORPUS");
  const fs::path file = fs::path(folder == nullptr ? "" : folder) / "news35k.jsonl.xz";
  if (folder == nullptr || !fs::exists(file)) return {};
  Sample taken;
  ReaderOptions options;
  options.data = TIMTIN_TEST_DATA;
  Reader(options, taken).read(file.string());
  return std::move(taken.articles);
}

std::vector<fs::path> build(const fs::path& directory, const std::vector<Article>& articles,
                            ShardWriting writing) {
  BulkBuild bulk(directory, Lexicons::load(TIMTIN_TEST_DATA), 2, writing);
  for (const Article& article : articles) bulk.add(article);
  return bulk.finish();
}

/// What an archive that lives does to a shard: every fifth article goes, every seventh changes.
void change(const fs::path& shard) {
  Xapian::WritableDatabase database(shard.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
  for (Xapian::docid i = 1; i <= database.get_lastdocid(); i += 5) database.delete_document(i);
  database.commit();
  for (Xapian::docid i = 2; i + 1 < database.get_lastdocid(); i += 35) {
    database.replace_document(i, database.get_document(i + 1));
  }
  database.commit();
}

}  // namespace

TEST_CASE("real articles make the same shards whoever writes them") {
  const auto articles = sample();
  if (articles.empty()) {
    MESSAGE("skipped: TIMTIN_CORPUS names no corpus");
    return;
  }
  REQUIRE(articles.size() == wanted_articles);
  const TemporaryDirectory directory;
  const auto direct = build(directory.path() / "direct", articles, ShardWriting::direct);
  const auto by_library = build(directory.path() / "library", articles, ShardWriting::by_library);
  REQUIRE(direct.size() >= 2);
  REQUIRE(by_library.size() == direct.size());
  for (std::size_t i = 0; i < direct.size(); ++i) {
    CAPTURE(i);
    CHECK(complaints_about(direct[i]) == "");
    CHECK(first_difference(everything_in(by_library[i]), everything_in(direct[i])) == "");
    change(by_library[i]);
    change(direct[i]);
    CHECK(complaints_about(direct[i]) == "");
    CHECK(first_difference(everything_in(by_library[i]), everything_in(direct[i])) == "");
  }
}

}  // namespace timtin
