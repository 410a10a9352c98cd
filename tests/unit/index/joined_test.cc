// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is kept of several archives, and what of them is hidden.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "index/durable.h"
#include "index/form_filter.h"
#include "index/generation_files.h"
#include "index/hidden_articles.h"
#include "index/joined_cache.h"
#include "index/joined_clusters.h"
#include "index/manifest.h"
#include "index/snapshot.h"
#include "temporary_directory.h"
#include "timtin/index.h"
#include "unit/index/article_of.h"

using namespace timtin;
using test::article_of;
namespace fs = std::filesystem;

namespace {

void write(const std::string& archive, const std::vector<Article>& articles, int day) {
  WriterOptions options;
  options.archive = archive;
  options.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  options.now = Published{{2024, 1, static_cast<unsigned>(day)}, 0, DatePrecision::minute};
  IndexWriter writer(options);
  for (const Article& article : articles) writer.put(article);
  writer.publish();
}

void write_content(const fs::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

struct TwoArchives {
  test::TemporaryDirectory folder;
  std::string first = folder.path() / "first", second = folder.path() / "second",
              cache = folder.path() / "cache";

  TwoArchives() {
    write(first, {article_of(1, "Lời cũ xoay."), article_of(2, "Hai.")}, 1);
    write(second, {article_of(1, "Lời mới."), article_of(3, "Ba.")}, 2);
  }
  std::vector<JoinedCache::Archive> archives() const {
    return {{first, state_of(Part(first))}, {second, state_of(Part(second))}};
  }
  fs::path only_file() const { return fs::directory_iterator(cache)->path(); }
};

}  // namespace

TEST_CASE("what is kept of several archives is found again") {
  const TwoArchives two;
  const JoinedCache cache(two.cache, two.archives());
  CHECK_FALSE(cache.find("a"));
  for (const std::string& bytes : {std::string(), std::string("\n"), std::string("x\0y\n", 4)}) {
    cache.keep("a", bytes);
    CHECK(cache.find("a") == bytes);
  }
  CHECK_FALSE(cache.find("b"));
}

TEST_CASE("a damaged file of the cache is none") {
  const TwoArchives two;
  const JoinedCache cache(two.cache, two.archives());
  cache.keep("a", "some bytes\n");
  const fs::path path = two.only_file();
  const std::string sound = read_file(path);
  for (std::size_t at = 0; at < sound.size(); ++at) {
    CAPTURE(at);
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    write_content(path, damaged);
    CHECK_FALSE(cache.find("a"));
    write_content(path, sound.substr(0, at));
    CHECK_FALSE(cache.find("a"));
  }
  write_content(path, sound + '\n');
  CHECK_FALSE(cache.find("a"));
  write_content(path, sound);
  CHECK(cache.find("a") == "some bytes\n");
}

TEST_CASE("what is kept is of one state of the archives") {
  const TwoArchives two;
  JoinedCache(two.cache, two.archives()).keep("a", "old");
  write(two.second, {article_of(4, "Bốn.")}, 3);
  const JoinedCache now(two.cache, two.archives());
  CHECK_FALSE(now.find("a"));
  now.keep("a", "new");
  CHECK(std::distance(fs::directory_iterator(two.cache), fs::directory_iterator()) == 1);
  CHECK(now.find("a") == "new");
}

TEST_CASE("a cache that cannot be written costs nothing else") {
  const TwoArchives two;
  write_content(two.cache, "no folder");
  const JoinedCache cache(two.cache, two.archives());
  cache.keep("a", "bytes");
  CHECK_FALSE(cache.find("a"));
  CHECK(Index({two.first, two.second}, two.cache).summary().articles == 3);
}

TEST_CASE("the older version of an article is hidden, with what it alone has") {
  const TwoArchives two;
  const Snapshot snapshot({two.first, two.second}, two.cache);
  const HiddenArticles& hidden = snapshot.database().hidden();
  REQUIRE(hidden.documents().size() == 1);
  CHECK(snapshot.database().place_of(hidden.documents().front()).part == 0);
  CHECK(hidden.frequency("xoay") == 1);
  CHECK(hidden.frequency("hai") == 0);
  CHECK(hidden.has_own_form("xoay"));
  CHECK_FALSE(hidden.has_own_form("lời"));
  CHECK(snapshot.spellings("xoay").empty());
  CHECK(snapshot.database().get_termfreq("lời") == 1);
  const Index index({two.first, two.second}, two.cache);
  REQUIRE(index.find("b1").size() == 1);
  const Article shown = index.article(index.find("b1").front());
  CHECK(shown.body == std::vector<std::string>{"Lời mới."});
  REQUIRE(shown.added);
  CHECK(shown.added->day.day == 1);
}

TEST_CASE("hidden articles come back from bytes, and from no others") {
  const TwoArchives two;
  const Snapshot snapshot({two.first, two.second});
  const HiddenArticles& hidden = snapshot.database().hidden();
  const std::string bytes = hidden.bytes();
  const auto read = HiddenArticles::of_bytes(bytes);
  REQUIRE(read);
  CHECK(read->bytes() == bytes);
  CHECK(read->documents() == hidden.documents());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(HiddenArticles::of_bytes(bytes.substr(0, size)));
  CHECK_FALSE(HiddenArticles::of_bytes(bytes + '\0'));
}

TEST_CASE("clusters over several archives come back from bytes, and from no others") {
  const TwoArchives two;
  std::string text = "xoắn";  // so long that it is compared
  for (std::size_t word = 1; word < 100; ++word)
    for (const std::size_t letter : {word % 7, word / 7 % 5})
      text += std::array{" sông", " núi", " đường", " cầu", " chợ", " trường", " ruộng"}[letter];
  write(two.first, {article_of(5, text)}, 3);
  write(two.second, {article_of(6, text)}, 4);
  const Snapshot snapshot({two.first, two.second});
  const auto documents = snapshot.database().documents("xoắn");
  REQUIRE(documents.size() == 2);
  const JoinedClusters clusters(snapshot.database());
  REQUIRE_FALSE(clusters.of(documents.front()).empty());
  const std::string bytes = clusters.bytes();
  const auto read = JoinedClusters::of_bytes(bytes);
  REQUIRE(read);
  CHECK(read->bytes() == bytes);
  CHECK(read->of(documents.front()) == clusters.of(documents.front()));
  CHECK(read->with_copies(documents.back()).size() == 2);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(JoinedClusters::of_bytes(bytes.substr(0, size)));
  CHECK_FALSE(JoinedClusters::of_bytes(bytes + '\0'));
}

TEST_CASE("a filter lets pass all forms that a part has, and few others") {
  const auto form = [](int number) { return "tu" + std::to_string(number); };
  FormFilters filters;
  filters.add({});
  std::vector<std::string> even, all;
  for (int number = 0; number < 2000; ++number) {
    if (number % 2 == 0) even.push_back(form(number));
    all.push_back(form(number));
  }
  filters.add(even);
  filters.add(all);
  CHECK(filters.parts() == 3);
  unsigned in_even = 0, in_all = 0;
  for (int number = 0; number < 10000; ++number) {
    const auto parts = filters.parts_with(form(number));
    const bool may_even = std::count(parts.begin(), parts.end(), 1u) == 1,
               may_all = std::count(parts.begin(), parts.end(), 2u) == 1;
    CHECK(std::count(parts.begin(), parts.end(), 0u) == 0);
    if (number < 2000 && number % 2 == 0) CHECK(may_even);
    if (number < 2000) CHECK(may_all);
    in_even += may_even;
    in_all += may_all;
  }
  CHECK(in_even < 1000 + 9000 / 75);
  CHECK(in_all < 2000 + 8000 / 75);
}

TEST_CASE("filters come back from bytes, and from no others") {
  FormFilters filters;
  filters.add({"hai", "phong"});
  filters.add({"hue"});
  const std::string bytes = filters.bytes();
  const auto read = FormFilters::of_bytes(bytes);
  REQUIRE(read);
  CHECK(read->bytes() == bytes);
  CHECK(read->parts_with("hue") == filters.parts_with("hue"));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto cut = FormFilters::of_bytes(bytes.substr(0, size));
    CHECK_FALSE(cut);
  }
  CHECK_FALSE(FormFilters::of_bytes(bytes + '\0'));
}

TEST_CASE("filters change nothing of what archives say about forms") {
  const TwoArchives two;
  std::string left, right;
  for (const char* onset : {"b", "c", "đ", "g", "h", "kh", "l", "m", "ngh", "th"}) {
    left += std::string(" ") + onset + "ì " + onset + "ai";
    right += std::string(" ") + onset + "í " + onset + "em";
  }
  write(two.first, {article_of(5, left)}, 3);
  write(two.second, {article_of(6, right)}, 4);
  const Snapshot plain({two.first, two.second});
  for (int call = 0; call < 2; ++call) {  // derived, then found where it was kept
    const Snapshot filtered({two.first, two.second}, two.cache);
    for (int round = 0; round < 2; ++round)
      for (const std::string onset : {"b", "c", "d", "g", "h", "kh", "l", "m", "n", "ngh", "th"})
        for (const char* rime : {"i", "ai", "em", "oi"}) {
          const std::string form = onset + rime;
          CAPTURE(form);
          const auto spellings = plain.spellings(form);
          CHECK(filtered.spellings(form) == spellings);
          CHECK(filtered.has_spelling(form) == !spellings.empty());
          for (const std::string& spelling : spellings)
            CHECK(filtered.frequency("", spelling) == plain.frequency("", spelling));
          CHECK(filtered.pair_articles(form, onset + "ai") ==
                plain.pair_articles(form, onset + "ai"));
          CHECK(filtered.language_model().sharing(form).size() ==
                plain.language_model().sharing(form).size());
        }
  }
  const auto is_filters = [](const fs::path& file) { return file.string().ends_with("-forms"); };
  CHECK(std::count_if(fs::directory_iterator(two.cache), {}, is_filters) == 1);
}

TEST_CASE("an archive of another schema among several is named") {
  const TwoArchives two;
  Manifest manifest = read_manifest(two.second).value();
  {
    const std::string live = generation_path(two.second, manifest.generation);
    Xapian::WritableDatabase database(live, Xapian::DB_OPEN);
    database.set_metadata("timtin.schema", "1");
    database.commit();
    begin_writing(live, manifest);
    write_manifest(two.second, manifest);
  }
  try {
    const Index index({two.first, two.second});
    FAIL("it was opened");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::archive);
    const std::string said = error.what();
    CHECK(said.find(two.second) != said.npos);
    CHECK(said.find("schema 1") != said.npos);
  }
}

TEST_CASE("no archive is an error") { CHECK_THROWS_AS(Index(std::vector<std::string>{}), Error); }
