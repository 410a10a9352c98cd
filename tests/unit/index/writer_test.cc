// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>
#include <xapian.h>

#include <fstream>
#include <set>

#include "index/generation.h"
#include "index/snapshot.h"
#include "temporary_directory.h"
#include "timtin/index.h"
#include "unit/index/same_database.h"

namespace timtin {

using test::TemporaryDirectory;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Lexicons> lexicons() {
  static const auto loaded = Lexicons::load(TIMTIN_TEST_DATA);
  return loaded;
}

Article make_article(int number, const std::string& text = "giải ngân vốn đầu tư công") {
  Article article;
  article.id = "a" + std::to_string(number);
  article.title = "Bài số " + std::to_string(number);
  article.body = {text};
  article.key = article_key(article, "test", "");
  return article;
}

void import(const fs::path& archive, int first, int last) {
  IndexWriter writer({archive, lexicons(), 0, 2});
  for (int i = first; i < last; ++i) CHECK(writer.put(make_article(i)) == Outcome::added);
  writer.publish();
}

std::uint64_t articles(const fs::path& archive) { return Index(archive).summary().articles; }

/// Lines of the folded form, which has an F before it, and its spellings.
std::set<std::string> spellings(const fs::path& archive) {
  const Snapshot snapshot(archive);
  const Xapian::Database& database = snapshot.database().all();
  std::set<std::string> lines;
  for (auto key = database.metadata_keys_begin("F"); key != database.metadata_keys_end("F");
       ++key) {
    lines.insert(*key + " = " + database.get_metadata(*key));
  }
  return lines;
}

/// Of xapian-check, about the live generation.
std::string complaints(const fs::path& archive) {
  return test::complaints_about(generation_path(archive, Index(archive).summary().generation));
}

}  // namespace

TEST_CASE("spellings are the same whether articles come in place or in a build") {
  const std::string text = "vốn von Vồn " + std::string(300, 'x') + " giải giai";
  const TemporaryDirectory grown, built;
  for (const int first : {50, 0}) {  // the last article in place, all of them in a build
    const fs::path archive = first > 0 ? grown.path() : built.path();
    if (first > 0) import(archive, 0, first);
    IndexWriter writer({archive, lexicons(), 0, 2});
    for (int i = first; i < 50; ++i) writer.put(make_article(i));
    writer.put(make_article(50, text));
    writer.publish();
  }
  CHECK_FALSE(Index(grown.path()).summary().sealed);
  CHECK(Index(built.path()).summary().sealed);
  CHECK(spellings(grown.path()).contains("Fvon = von vốn vồn"));
  CHECK(spellings(grown.path()) == spellings(built.path()));
}

TEST_CASE("the first import makes an archive, the next one adds") {
  const TemporaryDirectory directory;
  const fs::path archive = directory.path() / "new" / "archive";
  import(archive, 0, 100);
  CHECK(articles(archive) == 100);
  CHECK(Index(archive).summary().sealed);
  CHECK(complaints(archive) == "");
  import(archive, 100, 110);  // less than a fifth: written in place
  CHECK(articles(archive) == 110);
  CHECK(Index(archive).summary().generation == 1);
  CHECK_FALSE(Index(archive).summary().sealed);
  CHECK(complaints(archive) == "");
  import(archive, 110, 200);  // more: a new generation
  CHECK(articles(archive) == 200);
  CHECK(Index(archive).summary().generation == 2);
  CHECK(Index(archive).summary().sealed);
  CHECK(complaints(archive) == "");
}

TEST_CASE("an older capture does not replace a newer one") {
  const TemporaryDirectory directory;
  const auto put = [&](const std::string& text, const std::string& captured) {
    Article article = make_article(1, text);
    article.captured = captured;
    IndexWriter writer({directory.path(), lexicons(), 0, 1});
    const Outcome outcome = writer.put(article);
    writer.publish();
    return outcome;
  };
  CHECK(put("lần hai", "20200305080000") == Outcome::added);
  CHECK(put("lần một", "20190305080000") == Outcome::unchanged);
  CHECK(put("lần ba", "20210305080000") == Outcome::changed);
  CHECK(put("lần hai", "20200305080000") == Outcome::unchanged);
  // A page that no web archive took says nothing of its time.
  CHECK(put("lần bốn", "") == Outcome::changed);
}

TEST_CASE("the same again changes nothing, another text replaces") {
  for (const int size : {3, 50}) {  // a new generation, and in place
    CAPTURE(size);
    const TemporaryDirectory directory;
    import(directory.path(), 0, size);
    IndexWriter writer({directory.path(), lexicons(), 0, 2});
    CHECK(writer.put(make_article(0)) == Outcome::unchanged);
    CHECK(writer.put(make_article(1, "khác hẳn")) == Outcome::changed);
    CHECK(writer.put(make_article(0)) == Outcome::duplicate);
    CHECK(writer.put(make_article(1, "khác hẳn")) == Outcome::duplicate);
    CHECK(writer.put(make_article(2, "lần một")) == Outcome::changed);
    CHECK(writer.put(make_article(2, "lần hai")) == Outcome::changed);
    writer.publish();
    const Index index(directory.path());
    CHECK(index.summary().articles == static_cast<std::uint64_t>(size));
    const auto found = index.find("a2");
    REQUIRE(found.size() == 1);
    CHECK(index.article(found[0]).body.front() == "lần hai");
  }
}

TEST_CASE("one key for two articles is a conflict") {
  const TemporaryDirectory directory;
  IndexWriter writer({directory.path(), lexicons(), 0, 1});
  Article first = make_article(1), other_url = make_article(1), other_title = make_article(1);
  first.published = published_from_string("2021-06-25");
  other_url.url = "https://example.vn/2";
  other_title.title = "Bài khác";
  other_title.published = published_from_string("2021-06-26");
  CHECK(writer.put(first) == Outcome::added);
  CHECK(writer.put(other_url) == Outcome::conflict);
  CHECK(writer.put(other_title) == Outcome::conflict);
  writer.publish();
  CHECK(articles(directory.path()) == 1);
}

TEST_CASE("an interrupted build is continued, and a changed article is built again") {
  const TemporaryDirectory directory;
  const fs::path workshop = directory.path() / "gen-1.tmp";
  {
    IndexWriter writer({directory.path(), lexicons(), 0, 1});
    for (int i = 0; i < 2500; ++i) writer.put(make_article(i));
    // The first shards are durable once the journal says so.
    while (true) {
      std::ifstream journal(workshop / "journal");
      const std::string text{std::istreambuf_iterator<char>(journal), {}};
      if (text.find("shard 0") != text.npos) break;
    }
  }
  CHECK_THROWS_AS(Index(directory.path()), Error);
  CHECK(fs::exists(workshop / "shard-0"));
  IndexWriter writer({directory.path(), lexicons(), 0, 1});
  for (int i = 1; i < 2500; ++i) {
    CHECK(writer.put(i == 7 ? make_article(i, "đã sửa") : make_article(i)) == Outcome::added);
  }
  writer.publish();
  const Index index(directory.path());
  CHECK(index.summary().articles == 2499);  // article 0 is no longer in the input
  CHECK(index.find("a0").empty());
  CHECK(index.article(index.find("a7").at(0)).body.front() == "đã sửa");
  CHECK_FALSE(fs::exists(workshop));
}

TEST_CASE("what an interrupted build has finished on another day comes in today") {
  const TemporaryDirectory directory;
  const auto options = [&](unsigned day) {
    WriterOptions made{directory.path(), lexicons(), 0, 1};
    made.now = Published{{2026, 11, day}, 75, DatePrecision::minute};
    return made;
  };
  {
    IndexWriter writer(options(2));
    for (int i = 0; i < 2500; ++i) writer.put(make_article(i));
    while (!fs::exists(directory.path() / "gen-1.tmp" / "shard-1")) continue;
  }
  IndexWriter writer(options(4));
  for (int i = 0; i < 2500; ++i) writer.put(make_article(i));
  writer.publish();
  const Index index(directory.path());
  for (const char* id : {"a0", "a999", "a2499"})
    CHECK(index.article(index.find(id).at(0)).added.value().day.day == 4);
}

TEST_CASE("an interrupted build with two versions of an article leaves one") {
  const TemporaryDirectory directory;
  const fs::path workshop = directory.path() / "gen-1.tmp";
  const auto put_all = [](IndexWriter& writer) {
    for (int i = 0; i < 3500; ++i) {
      writer.put(make_article(i));
      if (i == 1500) writer.put(make_article(0, "lần hai"));
    }
  };
  {
    IndexWriter writer({directory.path(), lexicons(), 0, 1});
    put_all(writer);
    while (!fs::exists(workshop / "shard-2")) continue;
  }
  IndexWriter writer({directory.path(), lexicons(), 0, 1});
  put_all(writer);
  writer.publish();
  const Index index(directory.path());
  CHECK(index.summary().articles == 3500);
  REQUIRE(index.find("a0").size() == 1);
  CHECK(index.article(index.find("a0")[0]).body.front() == "lần hai");
}

TEST_CASE("a damaged shard of an interrupted build is built again") {
  const TemporaryDirectory directory;
  const fs::path workshop = directory.path() / "gen-1.tmp";
  {
    IndexWriter writer({directory.path(), lexicons(), 0, 1});
    for (int i = 0; i < 2500; ++i) writer.put(make_article(i));
    while (!fs::exists(workshop / "shard-1")) continue;
  }
  fs::resize_file(workshop / "shard-0" / "postlist.glass", 0);
  import(directory.path(), 0, 2500);
  CHECK(articles(directory.path()) == 2500);
}

TEST_CASE("an import of nothing makes an empty archive, and changes none") {
  const TemporaryDirectory directory;
  import(directory.path(), 0, 0);
  CHECK(articles(directory.path()) == 0);
  import(directory.path(), 0, 3);
  import(directory.path(), 0, 0);
  CHECK(articles(directory.path()) == 3);
}

TEST_CASE("what is not ours in the archive's directory stays") {
  const TemporaryDirectory directory;
  for (const char* name : {"gen-reports", "gen-1x", "gen-"}) {
    fs::create_directories(directory.path() / name);
  }
  import(directory.path(), 0, 3);
  for (const char* name : {"gen-reports", "gen-1x", "gen-"}) {
    CHECK(fs::exists(directory.path() / name));
  }
}

TEST_CASE("undated articles under one id are no versions of one article") {
  const TemporaryDirectory directory;
  IndexWriter writer({directory.path(), lexicons(), 0, 1});
  Article other = make_article(1);
  other.title = "Bài khác";
  CHECK(writer.put(make_article(1)) == Outcome::added);
  CHECK(writer.put(other) == Outcome::conflict);
}

TEST_CASE("articles are found by their own id, then by the beginning of a name") {
  const TemporaryDirectory directory;
  import(directory.path(), 0, 10);
  const Index index(directory.path());
  const std::string key = make_article(3).key;
  CHECK(index.find("a3").size() == 1);
  CHECK(index.find(key) == index.find("a3"));
  CHECK(index.find(key.substr(0, 8)) == index.find("a3"));
  CHECK(index.find(key.substr(0, 7)).empty());
  CHECK(index.find("a").size() == 10);
  CHECK(index.find("").empty());
  CHECK(index.find("b").empty());
}

TEST_CASE("a new spelling is findable at once") {
  const TemporaryDirectory directory;
  import(directory.path(), 0, 50);
  CHECK(Snapshot(directory.path()).spellings("dau") == std::vector<std::string>{"đầu"});
  IndexWriter writer({directory.path(), lexicons(), 0, 1});
  writer.put(make_article(100, "đau đâu đầu dầu"));
  writer.publish();
  CHECK(Snapshot(directory.path()).spellings("dau") ==
        std::vector<std::string>{"dầu", "đau", "đâu", "đầu"});
}

TEST_CASE("a missing, foreign or emptied archive is an archive error") {
  const TemporaryDirectory directory;
  CHECK_THROWS_AS(Index(directory.path() / "none"), Error);
  import(directory.path(), 0, 3);
  const fs::path index = directory.path() / "gen-1";
  fs::remove_all(index);
  CHECK_THROWS_AS(Index(directory.path()), Error);
  std::ofstream(index).close();  // an empty file is an empty index to Xapian
  CHECK_THROWS_AS(Index(directory.path()), Error);
}

TEST_CASE("a reader goes on while generations are replaced") {
  const TemporaryDirectory directory;
  import(directory.path(), 0, 5);
  const Index index(directory.path());
  for (int round = 1; round < 4; ++round) import(directory.path(), round * 100, round * 100 + 50);
  CHECK_NOTHROW(index.summary());
  CHECK(articles(directory.path()) == 155);
}

}  // namespace timtin
