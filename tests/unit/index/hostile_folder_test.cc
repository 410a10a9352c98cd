// SPDX-License-Identifier: GPL-2.0-or-later
/// Archives in whose folder somebody has laid links: nothing outside is written or removed.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <sstream>

#include "index/durable.h"
#include "index/lock.h"
#include "index/manifest.h"
#include "index/new_file.h"
#include "temporary_directory.h"
#include "timtin/error.h"
#include "timtin/index.h"

namespace timtin {

using test::TemporaryDirectory;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
  std::stringstream content;
  content << std::ifstream(path).rdbuf();
  return content.str();
}

/// A folder for an archive, and one that is none of its business.
struct Hostile {
  Hostile() {
    fs::create_directories(archive);
    fs::create_directories(outside / "photographs");
    std::ofstream(outside / "letter") << "dear all";
    std::ofstream(outside / "photographs" / "sea") << "blue";
  }
  void link(const std::string& name, const std::string& target) const {
    fs::create_symlink(outside / target, archive / name);
  }
  void check_untouched() const {
    CHECK(content_of(outside / "letter") == "dear all");
    CHECK(content_of(outside / "photographs" / "sea") == "blue");
    CHECK(std::distance(fs::recursive_directory_iterator(outside), {}) == 3);
  }

  TemporaryDirectory directory;
  fs::path archive = directory.path() / "archive";
  fs::path outside = directory.path() / "outside";
};

WriterOptions options_for(const fs::path& archive) {
  static const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  return {archive, lexicons, 0, 2};
}

void import_one(const fs::path& archive, const std::string& id) {
  IndexWriter writer(options_for(archive));
  Article article;
  article.id = id;
  article.title = "Cầu mới ở " + id;
  article.body = {"Thành phố khánh thành cầu."};
  article.key = article_key(article, "test", "");
  writer.put(article);
  writer.publish();
}

/// What it complains about is in the message.
void check_refused(const std::function<void()>& action, const std::string& name) {
  try {
    action();
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::archive);
    CHECK_MESSAGE(std::string(error.what()).find(name) != std::string::npos, error.what());
  }
}

}  // namespace

TEST_CASE("a link at the name of a file of ours is an error") {
  for (const char* target : {"letter", "nothing"}) {
    for (const char* name : {"queries.tsv", "manifest", "boilerplate.tsv", "lock"}) {
      const Hostile hostile;
      hostile.link(name, target);
      check_refused(
          [&] {
            if (std::string(name) == "lock") {
              WriteLock(hostile.archive, 0, "x");
            } else {
              write_durably(hostile.archive / name, "new");
            }
          },
          name);
      hostile.check_untouched();
    }
  }
}

TEST_CASE("a link at a name that is used on the way is not followed") {
  const Hostile hostile;
  for (const char* name : {"queries.tsv.tmp", "manifest.tmp", "boilerplate.tsv.tmp",
                           "queries.tsv.0123456789abcdef.tmp"})
    hostile.link(name, "letter");
  write_durably(hostile.archive / "queries.tsv", "a\tx\n");
  write_durably(hostile.archive / "boilerplate.tsv", "x");
  write_manifest(hostile.archive, {});
  hostile.check_untouched();
}

TEST_CASE("a link to a folder is no place to build in") {
  const Hostile hostile;
  import_one(hostile.archive, "a");
  hostile.link("gen-2.tmp", "");
  std::ofstream(hostile.outside / "journal") << "timtin-build 5 x\n";
  const auto never = [](std::uint64_t, std::uint64_t) { return true; };
  check_refused([&] { reindex(options_for(hostile.archive), never, [](const std::string&) {}); },
                "gen-2.tmp");
  fs::remove(hostile.outside / "journal");
  hostile.check_untouched();
}

TEST_CASE("a link in a generation is no file to write to") {
  for (const char* name : {"flintlock", "v.tmp", "postlist.tmp"}) {
    const Hostile hostile;
    for (const char* id : {"a", "b", "c", "d", "e", "f"}) import_one(hostile.archive, id);
    const fs::path live =
        generation_path(hostile.archive, read_manifest(hostile.archive)->generation);
    fs::remove(live / name);
    fs::create_symlink(hostile.outside / "letter", live / name);
    check_refused([&] { import_one(hostile.archive, "g"); }, name);
    hostile.check_untouched();
  }
}

TEST_CASE("a pipe at the name of the lock is not waited for") {
  const Hostile hostile;
  REQUIRE(::mkfifo((hostile.archive / "lock").c_str(), 0666) == 0);
  check_refused([&] { WriteLock(hostile.archive, 0, "x"); }, "lock");
}

TEST_CASE("what a writer that died has left is removed by the next one") {
  const TemporaryDirectory directory;
  std::ofstream(directory.path() / "manifest.0123456789abcdef.tmp") << "x";
  std::ofstream(directory.path() / "manifest.mine.tmp") << "x";
  write_durably(directory.path() / "manifest", "new");
  CHECK_FALSE(fs::exists(directory.path() / "manifest.0123456789abcdef.tmp"));
  CHECK(fs::exists(directory.path() / "manifest.mine.tmp"));
  CHECK(content_of(directory.path() / "manifest") == "new");
}

TEST_CASE("what is made in an archive has the archive's mode, whatever the umask") {
  for (const unsigned mode : {0700u, 0750u, 0775u}) {
    const TemporaryDirectory directory;
    fs::permissions(directory.path(), fs::perms(mode));
    const mode_t before = ::umask(0077);
    for (const char* id : {"a", "b", "c", "d", "e", "f"}) import_one(directory.path(), id);
    ::umask(before);
    CHECK(read_manifest(directory.path())->state == Manifest::State::live);
    for (const auto& entry : fs::recursive_directory_iterator(directory.path())) {
      const auto expected = entry.is_directory() ? fs::perms(mode) : fs::perms(mode & 0666);
      CHECK_MESSAGE(entry.status().permissions() == expected, entry.path());
    }
  }
}

TEST_CASE("no file of somebody's outside gets the archive's mode through a link") {
  const Hostile hostile;
  fs::permissions(hostile.archive, fs::perms::owner_all | fs::perms::group_all);
  const auto mode_of = [](const fs::path& path) { return fs::status(path).permissions(); };
  for (const fs::path& path : {hostile.outside / "letter", hostile.outside / "photographs" / "sea"})
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  hostile.link("gen-2.tmp", "photographs");
  hostile.link("gen-3", "letter");
  fs::create_directories(hostile.archive / "gen-4");
  std::ofstream(hostile.archive / "gen-4" / "ours") << "x";
  fs::permissions(hostile.archive / "gen-4" / "ours", fs::perms::owner_all);
  hostile.link("gen-4/theirs", "letter");
  for (const char* name : {"gen-2.tmp/sea", "gen-2.tmp", "gen-3", "gen-4"})
    follow_archive(hostile.archive / name, hostile.archive);
  const auto own = fs::perms::owner_read | fs::perms::owner_write;
  CHECK(mode_of(hostile.outside / "letter") == own);
  CHECK(mode_of(hostile.outside / "photographs" / "sea") == own);
  CHECK(mode_of(hostile.archive / "gen-4" / "ours") ==
        (own | fs::perms::group_read | fs::perms::group_write));
}

TEST_CASE("who holds an archive is told") {
  const TemporaryDirectory directory;
  CHECK_FALSE(lock_holder(directory.path()));
  {
    const WriteLock lock(directory.path(), 0, "timtin import");
    const auto holder = lock_holder(directory.path());
    REQUIRE(holder);
    CHECK(holder->process == static_cast<std::uint64_t>(::getpid()));
    CHECK(holder->what == "timtin import");
    try {
      WriteLock(directory.path(), 0, "timtin reindex");
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).find(description_of(*holder)) != std::string::npos);
    }
    CHECK_THROWS_WITH_AS(Index(directory.path()), doctest::Contains("is running"), Error);
  }
  CHECK_FALSE(lock_holder(directory.path()));
  CHECK_THROWS_WITH_AS(Index(directory.path()), doctest::Contains("there is no archive at"), Error);
  fs::create_directories(directory.path() / "gen-1.tmp");
  std::ofstream(directory.path() / "gen-1.tmp" / "journal") << "x";
  CHECK_THROWS_WITH_AS(Index(directory.path()), doctest::Contains("interrupted"), Error);
}

}  // namespace timtin
