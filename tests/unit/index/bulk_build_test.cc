// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/bulk_build.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

#include "temporary_directory.h"
#include "unit/index/same_database.h"

namespace timtin {

using namespace test;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Lexicons> lexicons() {
  static const auto loaded = Lexicons::load(TIMTIN_TEST_DATA);
  return loaded;
}

std::string words(std::mt19937& random, int count) {
  static const char* const vocabulary[] = {"Chủ", "tịch", "ủy",   "ban", "nhân", "dân", "thành",
                                           "phố", "giải", "ngân", "vốn", "đầu",  "tư",  "công",
                                           "Lê",  "Văn",  "An",   "dự",  "án."};
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += vocabulary[random() % std::size(vocabulary)];
    if (random() % 10 == 0) text += fmt::format("{}", random() % 5000);
    text += ' ';
  }
  return text;
}

/// Ordinary ones, empty ones, long ones, and words of any length.
Article article(int number) {
  std::mt19937 random(static_cast<unsigned>(number));
  Article made;
  made.id = fmt::format("a{}", number);
  made.key = article_key(made, "test", "");
  if (number % 50 == 0) return made;
  made.title = words(random, 8);
  made.author = "Minh Hảo";
  made.url = fmt::format("https://example.vn/thoi-su/{}.html", number);
  for (int i = 0; i < 4; ++i) made.body.push_back(words(random, 60));
  if (number % 3 == 0) made.added = Published{{2026, 11, 2}, number % 1440, DatePrecision::minute};
  if (number == 7) made.body = {words(random, 200'000)};
  if (number == 8) made.body.push_back(std::string(5000, 'x') + ' ' + std::string(240, 'y'));
  return made;
}

std::vector<fs::path> build(const fs::path& directory, std::optional<ShardWriting> writing) {
  BulkBuild bulk(directory, lexicons(), 2, writing);
  for (int i = 0; i < 1100; ++i) bulk.add(article(i));
  return bulk.finish();
}

}  // namespace

TEST_CASE("of a build that has finished nothing nothing stays") {
  const TemporaryDirectory directory;
  const fs::path workshop = directory.path() / "gen-1.tmp";
  {
    BulkBuild bulk(workshop, lexicons(), 1);
    bulk.add(article(1));
    CHECK(fs::exists(workshop));
  }
  CHECK_FALSE(fs::exists(workshop));
  CHECK(build(workshop, std::nullopt).size() == 2);
  CHECK(fs::exists(workshop / "shard-1"));
  BulkBuild(workshop, lexicons(), 1);
  CHECK(fs::exists(workshop / "shard-1"));
}

TEST_CASE("what an analyser has read before makes no difference to a shard") {
  const TemporaryDirectory directory;
  const auto second_shard = [&](const char* name, int distinct_words) {
    Article wordy;
    wordy.id = "wordy";
    wordy.key = article_key(wordy, "test", "");
    wordy.body.emplace_back();
    for (int i = 0; i < distinct_words; ++i) wordy.body.back() += fmt::format("x{} ", i);
    BulkBuild bulk(directory.path() / name, lexicons(), 1, ShardWriting::direct);
    bulk.add(wordy);
    for (int i = 1; i < 1010; ++i) bulk.add(article(1000 + i));
    const auto shards = bulk.finish();
    REQUIRE(shards.size() == 2);
    return everything_in(shards[1]);
  };
  CHECK(first_difference(second_shard("few", 10), second_shard("many", 70'000)) == "");
}

TEST_CASE("shards are the same whoever writes them") {
  const TemporaryDirectory directory;
  const auto usual = build(directory.path() / "usual", std::nullopt);
  const auto direct = build(directory.path() / "direct", ShardWriting::direct);
  const auto by_library = build(directory.path() / "library", ShardWriting::by_library);
  REQUIRE(direct.size() == 2);
  REQUIRE(usual.size() == direct.size());
  REQUIRE(by_library.size() == direct.size());
  for (std::size_t i = 0; i < direct.size(); ++i) {
    CAPTURE(i);
    CHECK(fs::exists(by_library[i] / "flintlock"));  // which only the library makes
    CHECK_FALSE(fs::exists(direct[i] / "flintlock"));
    CHECK_FALSE(fs::exists(usual[i] / "flintlock"));
    CHECK(complaints_about(direct[i]) == "");
    const std::string expected = everything_in(by_library[i]);
    CHECK(first_difference(expected, everything_in(direct[i])) == "");
    CHECK(first_difference(expected, everything_in(usual[i])) == "");
  }
}

}  // namespace timtin
