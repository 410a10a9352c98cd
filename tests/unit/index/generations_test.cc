// SPDX-License-Identifier: GPL-2.0-or-later
/// Which generations stay, what a reader sees of them, and articles that are taken out of one.
#include <doctest/doctest.h>
#include <fcntl.h>

#include <fstream>
#include <set>
#include <tuple>

#include "index/current_counts.h"
#include "index/durable.h"
#include "index/folder_sizes.h"
#include "index/snapshot.h"
#include "temporary_directory.h"
#include "timtin/error.h"
#include "unit/index/same_database.h"

namespace timtin {
namespace {

namespace fs = std::filesystem;

Article make_article(int number, const std::string& text) {
  Article article;
  article.id = "a" + std::to_string(number);
  article.title = "Bài số " + std::to_string(number);
  article.body = {text};
  article.key = article_key(article, "test", "");
  return article;
}

struct Archive {
  explicit Archive(int articles) { import(0, articles); }

  void import(int first, int last, const std::string& text = "giải ngân vốn đầu tư công") const {
    IndexWriter writer(options);
    for (int i = first; i < last; ++i) writer.put(make_article(i, text));
    writer.publish();
  }
  void reindex(unsigned keep = 0) const {
    WriterOptions keeping = options;
    keeping.keep = keep;
    timtin::reindex(
        keeping, [](std::uint64_t, std::uint64_t) { return true; }, [](const std::string&) {});
  }
  std::set<std::string> generations() const {
    std::set<std::string> names;
    for (const fs::path& path : generations_in(folder.path())) names.insert(path.filename());
    return names;
  }

  test::TemporaryDirectory folder;
  WriterOptions options{folder.path(), Lexicons::load(TIMTIN_TEST_DATA), 0, 1};
};

using Names = std::set<std::string>;

std::string live_generation(const Archive& archive) {
  return generation_path(archive.options.archive,
                         read_manifest(archive.options.archive)->generation);
}

}  // namespace

TEST_CASE("generations that nobody needs are removed") {
  const Archive archive(20);
  archive.reindex();
  CHECK(archive.generations() == Names{"gen-2"});
  archive.reindex(1);
  CHECK(archive.generations() == Names{"gen-2", "gen-3"});
  archive.reindex(1);
  CHECK(archive.generations() == Names{"gen-3", "gen-4"});
  {
    const Index reader(archive.folder.path());
    archive.reindex();
    CHECK(archive.generations() == Names{"gen-4", "gen-5"});
    archive.import(20, 40);
    CHECK(archive.generations() == Names{"gen-4", "gen-6"});
    CHECK(reader.summary().articles == 20);
    CHECK(reader.summary().generation == 4);
  }
  archive.reindex();
  CHECK(archive.generations() == Names{"gen-7"});
}

TEST_CASE("numbers of documents are those of one generation") {
  const Archive archive(100);
  const Index reader(archive.folder.path());
  std::vector<DocId> found;
  for (int i = 0; i < 100; ++i) found.push_back(reader.find("a" + std::to_string(i)).at(0));
  archive.import(0, 10, "nhiều nơi còn chậm");  // replaced: their numbers are gone
  archive.import(100, 110);
  archive.reindex();
  int gone = 0;
  for (int i = 0; i < 100; ++i) {
    const auto article = reader.sound_article(found[static_cast<std::size_t>(i)]);
    if (!article) {
      ++gone;
      CHECK(i < 10);
    } else {
      CHECK(article->id == "a" + std::to_string(i));
    }
  }
  CHECK((gone == 0 || gone == 10));
}

TEST_CASE("articles are taken out in one transaction") {
  const Archive archive(50);
  const std::string key = make_article(7, "").key, other = make_article(8, "").key;
  CHECK(remove_articles(archive.options, {key, std::string(32, '0'), other}) == 2);
  CHECK(remove_articles(archive.options, {key}) == 0);
  const Index index(archive.folder.path());
  CHECK(index.summary().articles == 48);
  CHECK(index.find("a7").empty());
  CHECK(index.find("a9").size() == 1);
  CHECK_FALSE(index.summary().sealed);
  CHECK(test::complaints_about(archive.folder.path() / "gen-1").empty());
  archive.reindex();
  CHECK(Index(archive.folder.path()).summary().articles == 48);
  archive.import(7, 9);
  CHECK(Index(archive.folder.path()).summary().articles == 50);
}

TEST_CASE("the last article can be taken out") {
  const Archive archive(1);
  CHECK(remove_articles(archive.options, {make_article(0, "").key}) == 1);
  CHECK(Index(archive.folder.path()).summary().articles == 0);
  archive.import(0, 3);
  CHECK(Index(archive.folder.path()).summary().articles == 3);
}

TEST_CASE("from no archive nothing is taken out, and none is made") {
  const test::TemporaryDirectory folder;
  const WriterOptions options{folder.path() / "none", Lexicons::load(TIMTIN_TEST_DATA)};
  CHECK_THROWS_AS(remove_articles(options, {std::string(32, '0')}), Error);
  CHECK_FALSE(fs::exists(folder.path() / "none"));
}

TEST_CASE("a generation has grown when its tables have, by half of what was built") {
  const test::TemporaryDirectory folder;
  const auto make = [&](const char* name, std::uintmax_t bytes) {
    std::ofstream(folder.path() / name, std::ios::app);
    fs::resize_file(folder.path() / name, bytes);
  };
  const auto grow_to = [&](std::uintmax_t bytes) { make("postlist.glass", bytes); };
  grow_to(40u << 20);
  make("streams", 20u << 20);
  CHECK_FALSE(has_grown_slack(folder.path()));  // it is not known how large it was
  write_compact_size(folder.path());
  grow_to(69u << 20);
  CHECK_FALSE(has_grown_slack(folder.path()));
  grow_to(71u << 20);
  CHECK(has_grown_slack(folder.path()));
  CHECK(table_sizes(folder.path()).compact == 40u << 20);
}

TEST_CASE("what the folder holds is told apart") {
  const Archive archive(20);
  archive.reindex(1);
  const auto summary = Index(archive.folder.path()).summary();
  CHECK(summary.bytes == bytes_in(archive.folder.path() / "gen-2"));
  CHECK(summary.other_bytes == bytes_in(archive.folder.path() / "gen-1"));
  CHECK(summary.folder_bytes > summary.bytes + summary.other_bytes);
}

TEST_CASE("files that are not what was written are named, by who reads them") {
  const Archive archive(20);
  const auto changed = [&](bool of_queries) {
    return Index(archive.options.archive).changed_files(of_queries);
  };
  for (const bool written_to : {false, true}) {
    CAPTURE(written_to);
    if (written_to) archive.import(20, 21);
    const std::string live = live_generation(archive);
    CHECK(changed(false).empty());
    CHECK(changed(true).empty());
    for (const auto& [name, of_all, of_queries] :
         {std::tuple("postlist.glass", true, true), std::tuple("streams", false, true),
          std::tuple("docdata.glass", false, false)}) {
      CAPTURE(name);
      const std::string before = read_file(fs::path(live) / name);
      std::string content = before;
      content.back() ^= 1;
      write_durably(fs::path(live) / name, content);
      using Names = std::vector<std::string>;
      CHECK(changed(false) == (of_all ? Names{name} : Names()));
      CHECK(changed(true) == (of_queries ? Names{name} : Names()));
      write_durably(fs::path(live) / name, before);
    }
  }
  // What is written while somebody reads is no damage.
  const Index reader(archive.options.archive);
  archive.import(21, 24);
  CHECK(reader.changed_files(true).empty());
  archive.reindex();
  CHECK(reader.changed_files(true).empty());
}

TEST_CASE("nothing is written to a table in which a writer would lose its way") {
  const Archive archive(0);
  std::string text;  // so long that a record has more bytes than are skipped below
  for (std::uint32_t word = 1; word < 200; ++word) text += std::to_string(word * word) + ' ';
  archive.import(0, 40, text);
  const auto refuse = [&](const std::string& name) {
    const auto why = doctest::Contains(("its file " + name + " is not what was written").c_str());
    CHECK_THROWS_WITH_AS(IndexWriter(archive.options), why, Error);
    CHECK_THROWS_WITH_AS(remove_articles(archive.options, {make_article(0, "").key}), why, Error);
  };
  // Where the first item of each block lies: outside of it.
  constexpr std::size_t block_bytes = 8192, first_item = 11;
  const auto lead_astray = [](std::string& content) {
    for (std::size_t block = 0; block < content.size(); block += block_bytes)
      content[block + first_item] = '\x7f';
  };
  for (const bool written_to : {false, true}) {
    CAPTURE(written_to);
    if (written_to) archive.import(40, 41, text);
    const fs::path file = fs::path(live_generation(archive)) / "docdata.glass";
    const std::string before = read_file(file);
    std::string content = before;
    lead_astray(content);
    write_durably(file, content);
    refuse("docdata.glass");
    // What a record holds is healed by importing it.
    content = before;
    for (std::size_t end = block_bytes; end <= content.size(); end += block_bytes)
      content[end - 100] ^= 1;
    write_durably(file, content);
    CHECK_NOTHROW(IndexWriter(archive.options));
    write_durably(file, before);
  }
  // As an interrupted writer leaves it.
  Manifest manifest = read_manifest(archive.options.archive).value();
  for (auto& [name, state] : manifest.files) state = {state.bytes};
  write_manifest(archive.options.archive, manifest);
  CHECK_NOTHROW(IndexWriter(archive.options));
  for (const char* name : {"docdata.glass", "termlist.glass"}) {
    const fs::path file = fs::path(live_generation(archive)) / name;
    const std::string before = read_file(file);
    std::string content = before;
    lead_astray(content);
    write_durably(file, content);
    refuse(name);
    write_durably(file, before);
  }
}

TEST_CASE("a list that a writer has overtaken is read again, of one state") {
  const Archive archive(1);
  std::string text;  // so long that the records lie in many blocks, which no reader has all at hand
  for (std::uint32_t word = 1; word < 1000; ++word) text += std::to_string(word * word) + ' ';
  archive.import(0, 40, text);
  const Index reader(archive.options.archive);
  std::vector<std::string> read;
  const auto read_all = [&](const std::vector<DocId>& documents) {
    read.clear();
    return reader.read_of_one_state(documents, [&](DocId, const std::optional<Article>& article) {
      REQUIRE(article);
      read.push_back(article->body.front());
    });
  };
  const auto before = reader.find("a");
  REQUIRE(before.size() == 40);
  CHECK(read_all(before) == before.size());
  for (const char* other : {"một", "hai", "ba", "bốn"}) archive.import(0, 5, other);
  CHECK(read_all(before) < before.size());
  const auto now = reader.find("a");
  CHECK(now != before);
  CHECK(read_all(now) == now.size());
  CHECK(std::count(read.begin(), read.end(), "bốn") == 5);
}

TEST_CASE("what says where the tables begin is compared before it is used") {
  const Archive archive(20);
  for (const bool written_to : {false, true}) {
    CAPTURE(written_to);
    if (written_to) archive.import(20, 21);
    const fs::path file = fs::path(live_generation(archive)) / "iamglass";
    const std::string before = read_file(file);
    for (std::size_t byte = 0; byte < before.size(); ++byte) {
      CAPTURE(byte);
      std::string content = before;
      content[byte] ^= static_cast<char>(0xff);
      std::ofstream(file, std::ios::binary) << content;
      CHECK_THROWS_WITH_AS(Index(archive.options.archive),
                           doctest::Contains("its file iamglass is not what was written"), Error);
    }
    std::ofstream(file, std::ios::binary) << before;
    CHECK_NOTHROW(Index(archive.options.archive));
  }
}

TEST_CASE("what is counted on from one import to the next is what counting all gives") {
  const Archive archive(40);
  const auto check = [&](const char* after) {
    CAPTURE(after);
    const Snapshot snapshot(archive.options.archive);
    ArticleStreams streams(snapshot.database().all(), live_generation(archive));
    const auto counts = LivingCounts::open(live_generation(archive));
    REQUIRE(counts);
    CHECK(counts->is_of(snapshot.database().all()));
    CHECK(has_right_living_counts(streams, live_generation(archive)));
  };
  archive.import(40, 42, "chữ mới lắm");
  check("the first");
  archive.import(42, 44, "chữ mới nữa, mơi");
  check("more");
  archive.import(3, 5, "giải ngân chậm");
  check("other versions of what was built");
  archive.import(44, 45);
  check("more, when some are gone");
  archive.import(42, 43, "thay cho bài mới");
  check("another version of a new one");
  remove_articles(archive.options, {make_article(43, "").key, make_article(0, "").key});
  check("a removal");
}

}  // namespace timtin
