// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "temporary_directory.h"
#include "timtin/error.h"
#include "timtin/saved_queries.h"

using namespace timtin;

namespace {

/// A folder with this file of queries.
class Folder {
 public:
  explicit Folder(const std::string& content = {}) {
    if (!content.empty()) std::ofstream(folder_.path() / "queries.tsv") << content;
  }
  const std::filesystem::path& path() const { return folder_.path(); }
  std::string content() const {
    std::ostringstream content;
    content << std::ifstream(folder_.path() / "queries.tsv").rdbuf();
    return content.str();
  }

 private:
  test::TemporaryDirectory folder_;
};

}  // namespace

TEST_CASE("names of queries") {
  for (const char* name : {"a", "giải-ngân_2", "2021", "bão", "ba\u0303o", "новости"})
    CHECK_MESSAGE(is_query_name(name), name);
  for (const char* name : {"", " ", "a b", "a\tb", "@a", "a.b", "a:b", "\"a\"", "a\u00a0b", "\xff"})
    CHECK_FALSE_MESSAGE(is_query_name(name), name);
}

TEST_CASE("without a file there are no queries") {
  const Folder folder;
  CHECK(SavedQueries(folder.path()).all().empty());
  CHECK(SavedQueries(folder.path()).find("a") == std::nullopt);
}

TEST_CASE("a line is a name, a tab and a query") {
  const Folder folder("\xEF\xBB\xBF# comment\n\na\tmột hai\r\nba\u0303o\t \"x\ty\" \n last \t z");
  const SavedQueries saved(folder.path());
  CHECK(saved.find("a") == "một hai");
  CHECK(saved.find("bão") == "\"x\ty\"");
  CHECK(saved.find("last") == "z");
  CHECK(saved.find("A") == std::nullopt);
  CHECK(saved.find("# comment") == std::nullopt);
  CHECK(saved.all().size() == 3);
}

TEST_CASE("a line that is wrong is an error when its name is used") {
  const Folder folder("a\tx\nno-tab\nempty\t \na\ty\n\xff\tz\ngood\tq\n");
  const SavedQueries saved(folder.path());
  CHECK(saved.find("good") == "q");
  for (const auto& [name, line] : {std::pair{"no-tab", ":2:"}, {"empty", ":3:"}, {"a", ":4:"}}) {
    try {
      saved.find(name);
      FAIL(name);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::usage);
      CHECK(std::string(error.what()).find(line) != std::string::npos);
    }
  }
  CHECK_FALSE(saved.all()[4].fault.empty());
}

TEST_CASE("saving leaves everything else as it is") {
  const Folder folder("# mine\r\n\na\tx\nbroken\nb\ty");
  CHECK(save_query(folder.path(), "c", "một\n\thai") == std::nullopt);
  CHECK(folder.content() == "# mine\r\n\na\tx\nbroken\nb\ty\nc\tmột  hai\n");
  CHECK(save_query(folder.path(), "a", "z") == "x");
  CHECK(folder.content() == "# mine\r\n\na\tz\nbroken\nb\ty\nc\tmột  hai\n");
  CHECK(save_query(folder.path(), "broken", "w") == "");
  CHECK(SavedQueries(folder.path()).find("broken") == "w");
}

TEST_CASE("saving mends a name that stands there twice") {
  const Folder folder("a\tx\na\ty\n");
  CHECK(save_query(folder.path(), "a", "z") == "x");
  CHECK(folder.content() == "a\tz\n");
}

TEST_CASE("a new name is written where a query names it, and nowhere else") {
  const Folder folder(
      "a\tx\n"
      "b\t@a (@a OR -@a) a@a mail@a @ab \"@a\" title:\"x @a\" \u201c@a\u201d http://b/@a date:7d.. "
      "@a\n"
      "c\tmail@a\n"
      "d\t@a \"open\n");
  CHECK(SavedQueries(folder.path()).user_of("a") == "b");
  CHECK(rename_query(folder.path(), "a", "ê"));
  CHECK(folder.content() ==
        "ê\tx\n"
        "b\t@ê (@ê OR -@ê) a@a mail@a @ab \"@a\" title:\"x @a\" \u201c@a\u201d http://b/@a "
        "date:7d.. @ê\n"
        "c\tmail@a\n"
        "d\t@ê \"open\n");
  CHECK_THROWS_AS(forget_query(folder.path(), "ê"), Error);
}

TEST_CASE("words that look like a name hold nothing") {
  const Folder folder("a\tx\nc\tmail@a \"@a\"\n");
  CHECK(forget_query(folder.path(), "a"));
}

TEST_CASE("saving into no archive fails") {
  const Folder folder;
  CHECK_THROWS_AS(save_query(folder.path() / "none", "a", "x"), Error);
}

TEST_CASE("what the file was before stays beside it") {
  const Folder folder("a\tx\n");
  save_query(folder.path(), "a", "y");
  std::stringstream before;
  before << std::ifstream(folder.path() / "queries.tsv~").rdbuf();
  CHECK(before.str() == "a\tx\n");
}

TEST_CASE("saving leaves the mode as it is") {
  namespace fs = std::filesystem;
  const Folder folder("a\tx\n");
  for (const auto mode : {fs::perms(0600), fs::perms(0664)}) {
    fs::permissions(folder.path() / "queries.tsv", mode);
    save_query(folder.path(), "b", std::to_string(static_cast<unsigned>(mode)));
    CHECK(fs::status(folder.path() / "queries.tsv").permissions() == mode);
  }
}

TEST_CASE("what the file was before is for those who may read the file") {
  namespace fs = std::filesystem;
  const Folder folder("a\tx\n");
  const fs::path file = folder.path() / "queries.tsv", before = folder.path() / "queries.tsv~";
  for (const auto mode : {fs::perms(0600), fs::perms(0664)}) {
    fs::permissions(file, mode);
    save_query(folder.path(), "a", std::to_string(static_cast<unsigned>(mode)));
    CHECK(fs::status(before).permissions() == mode);
  }
}

TEST_CASE("a link at the name of what the file was before is an error, and nothing is saved") {
  const Folder folder("a\tx\n");
  std::ofstream(folder.path() / "letter") << "dear all";
  std::filesystem::create_symlink("letter", folder.path() / "queries.tsv~");
  CHECK_THROWS_AS(save_query(folder.path(), "a", "y"), Error);
  CHECK(folder.content() == "a\tx\n");
  CHECK(std::filesystem::file_size(folder.path() / "letter") == 8);
}

TEST_CASE("saving does not wait for ever") {
  const Folder folder;
  const int holder = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
  REQUIRE(::flock(holder, LOCK_EX) == 0);
  try {
    save_query(folder.path(), "a", "x", std::chrono::milliseconds(50));
    FAIL("saved");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::locked);
  }
  ::close(holder);
  CHECK_NOTHROW(save_query(folder.path(), "a", "x"));
}
