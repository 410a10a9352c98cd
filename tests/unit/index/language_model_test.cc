// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/language_model.h"
#include "index/generation_files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "damaged_file.h"
#include "held_bytes.h"
#include "index/durable.h"
#include "index/pair_counts.h"
#include "index/snapshot.h"
#include "temporary_directory.h"
#include "timtin/error.h"
#include "timtin/index.h"

namespace timtin {

using test::damage;
using test::TemporaryDirectory;
namespace fs = std::filesystem;

namespace {

Article make_article(int number, const std::string& text) {
  Article article;
  article.id = "a" + std::to_string(number);
  article.title = "Bài";
  article.body = {text};
  article.key = article_key(article, "test", "");
  return article;
}

void import(const fs::path& archive, int first, int last, const std::string& text) {
  static const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  IndexWriter writer({archive, lexicons, 0, 2});
  for (int i = first; i < last; ++i) writer.put(make_article(i, text));
  writer.publish();
}

std::uint32_t count(const LanguageModel& model, std::string_view form) {
  const auto* word = model.find(form);
  return word != nullptr ? word->count : 0;
}

std::uint32_t pair_count(const LanguageModel& model, std::string_view a, std::string_view b) {
  const auto *first = model.find(a), *second = model.find(b);
  return first != nullptr && second != nullptr ? model.pair_count(first->word, second->word) : 0;
}

/// What the manifest says when the last writer has not come to the files beside the index.
void died_before_counting(const fs::path& archive) {
  Manifest manifest = *read_manifest(archive);
  begin_writing(generation_path(archive, manifest.generation), manifest);
  manifest.files.erase(living_counts_file);
  write_manifest(archive, manifest);
}

}  // namespace

TEST_CASE("the model counts forms and pairs within paragraphs") {
  const TemporaryDirectory directory;
  import(directory.path(), 0, 10, "Đầu tư công, đầu tư. Dầu khí");
  const Snapshot snapshot(directory.path());
  const LanguageModel& model = snapshot.language_model();
  CHECK(model.tokens() == 80);
  CHECK(count(model, "đầu") == 20);
  CHECK(count(model, "dầu") == 10);
  CHECK(count(model, "dau") == 0);
  CHECK(pair_count(model, "đầu", "tư") == 20);
  CHECK(pair_count(model, "tư", "công") == 10);
  CHECK(pair_count(model, "công", "đầu") == 10);
  CHECK(pair_count(model, "bài", "đầu") == 0);  // title and body are no neighbours
  const auto& spellings = model.sharing("dau");
  REQUIRE(spellings.size() == 2);
  CHECK(spellings[0].form == "dầu");
  CHECK(spellings[1].form == "đầu");
  CHECK(model.sharing("xyz").empty());
}

TEST_CASE("what is rare, and articles typed without marks, do not teach the model") {
  const TemporaryDirectory directory;
  import(directory.path(), 0, 2, "hiếm hoi");
  std::string plain;
  for (int i = 0; i < 30; ++i) plain += "giai ngan von dau tu cong ";
  Article article = make_article(7, plain);
  article.flags = {"unaccented"};
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  for (int i = 7; i < 12; ++i) {
    article.id = "p" + std::to_string(i);
    article.key = article_key(article, "test", "");
    IndexWriter writer({directory.path(), lexicons, 0, 2});
    writer.put(article);
    writer.publish();
  }
  const Snapshot snapshot(directory.path());
  CHECK(count(snapshot.language_model(), "hiếm") == 0);
  CHECK(count(snapshot.language_model(), "giai") == 0);
}

TEST_CASE("a generation is built when the archive has grown by a fifth, the model always counts") {
  const TemporaryDirectory directory;
  import(directory.path(), 0, 20, "đường dài");
  import(directory.path(), 20, 22, "đường dài");
  import(directory.path(), 22, 24, "đường dài");
  {
    const Snapshot snapshot(directory.path());
    CHECK(snapshot.parts().front().manifest().generation == 1);
    CHECK(count(snapshot.language_model(), "đường") == 24);
  }
  import(directory.path(), 24, 25, "đường dài");
  const Snapshot snapshot(directory.path());
  CHECK(snapshot.parts().front().manifest().generation == 2);
  CHECK(snapshot.parts().front().counts().sealed().articles() == 25);
  CHECK(count(snapshot.language_model(), "đường") == 25);
  CHECK(pair_count(snapshot.language_model(), "đường", "dài") == 25);
}

TEST_CASE("what is replaced leaves the model, and new words come into it") {
  const TemporaryDirectory directory;
  import(directory.path(), 0, 40, "đường dài");
  import(directory.path(), 0, 4, "đường ngắn lạ. đường ngắn lạ");
  const auto check = [&] {
    const Snapshot snapshot(directory.path());
    CHECK(snapshot.parts().front().manifest().generation == 1);
    const LanguageModel& model = snapshot.language_model();
    CHECK(model.tokens() == 36 * 3 + 4 * 7);
    CHECK(count(model, "đường") == 36 + 8);
    CHECK(count(model, "dài") == 36);
    CHECK(pair_count(model, "đường", "dài") == 36);
    CHECK(count(model, "lạ") == 8);
    CHECK(pair_count(model, "ngắn", "lạ") == 8);
    CHECK(pair_count(model, "lạ", "đường") == 4);
    CHECK(snapshot.pair_articles("duong", "dai") == 36);
    CHECK(snapshot.pair_articles("duong", "ngan") == 4);
    CHECK(snapshot.pair_articles("la", "duong") == 4);
    CHECK(snapshot.pair_articles("dai", "la") == 0);
  };
  check();
  const fs::path file = directory.path() / "gen-1" / living_counts_file;
  const std::string whole = read_file(file);
  fs::remove(file);
  died_before_counting(directory.path());
  SUBCASE("also without the file of what differs") {}
  SUBCASE("also with that of another state") {
    import(directory.path(), 0, 4, "đường dài");
    import(directory.path(), 0, 4, "đường ngắn lạ. đường ngắn lạ");
    write_durably(file, whole);
    died_before_counting(directory.path());
  }
  check();
}

TEST_CASE("with damaged counts nothing faults, without them nothing is found out") {
  const TemporaryDirectory directory;
  import(directory.path(), 0, 50, "giải ngân vốn đầu tư công năm nay của thành phố");
  import(directory.path(), 48, 52, "vốn đầu tư công mới nhất của thành phố");
  const auto ask = [&] {
    const Snapshot snapshot(directory.path());
    const LanguageModel& model = snapshot.language_model();
    for (const char* form : {"giải", "đầu", "phố", "zzz", "nhất"})
      for (const char* next : {"ngân", "tư", "mới"}) pair_count(model, form, next);
    snapshot.pair_articles("dau", "tu");
  };
  for (const char* name : {token_counts_file, living_counts_file}) {
    const fs::path file = directory.path() / "gen-1" / name;
    const std::string whole = read_file(file);
    damage(file, whole, 1, [&] {
      try {
        ask();
      } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::archive);
      }
    });
    write_durably(file, whole);
  }
  fs::remove(directory.path() / "gen-1" / token_counts_file);
  CHECK_THROWS_AS(Snapshot(directory.path()).language_model(), Error);
}

TEST_CASE("pairs that do not fit into memory are counted all the same") {
  const TemporaryDirectory directory;
  PairCounts pairs(directory.path(), 1000), unbounded;
  for (TokenId i = 0; i < 20000; ++i)
    for (PairCounts* counts : {&pairs, &unbounded}) {
      counts->add(1, 2);
      counts->add(i * 7919 % 5000 + 1, i % 3 + 1, i % 2 + 1);
    }
  using Taken = std::vector<std::tuple<TokenId, TokenId, std::uint32_t>>;
  const auto all = [](PairCounts& counts) {
    Taken taken;
    counts.for_each([&](std::span<const PairCounts::Pair> many) {
      for (const PairCounts::Pair& pair : many)
        taken.emplace_back(pair.first, pair.second, pair.count);
    });
    return taken;
  };
  const Taken taken = all(pairs);
  CHECK(taken == all(unbounded));
  CHECK(std::is_sorted(taken.begin(), taken.end()));
  std::uint64_t sum = 0;
  for (const auto& [first, second, count] : taken) sum += count;
  CHECK(sum == 20000 + 30000);
  CHECK(taken.size() > 10000);
  CHECK(fs::is_empty(directory.path()));
  CHECK(all(pairs) == taken);
  CHECK(all(unbounded) == taken);
}

TEST_CASE("pairs take sixteen bytes of memory each") {
  constexpr std::uint32_t count = 300000;
  const TemporaryDirectory directory;
  const std::size_t before = test::held_bytes();
  PairCounts pairs(directory.path(), count);
  for (std::uint32_t i = 0; i < count; ++i) pairs.add(i / 100 + 1, i % 100 + 1);
  CHECK(test::held_bytes() < before + std::size_t{17} * count);
}

}  // namespace timtin
