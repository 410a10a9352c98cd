// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is kept of several archives, and what of them is hidden.
#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "index/durable.h"
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
