// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// IndexWriter::join(): what the transcript join.t cannot reach.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "index/manifest.h"
#include "temporary_directory.h"
#include "timtin/error.h"
#include "timtin/index.h"
#include "unit/index/article_of.h"

namespace timtin {
namespace {

using test::article_of;
namespace fs = std::filesystem;

struct Archives {
  test::TemporaryDirectory folder;
  std::string first = folder.path() / "first", second = folder.path() / "second",
              joined = folder.path() / "joined";
  std::vector<std::string> told;
  JoinWatch watch{
      [this](const std::string& archive, const std::string& article, const std::string&) {
        told.push_back(fs::path(archive).filename().string() + ' ' + article);
      },
      [] { return false; }};

  Archives() {
    write(first, 1, 30);
    write(second, 21, 60);
  }

  static WriterOptions options(const std::string& archive) {
    WriterOptions options;
    options.archive = archive;
    options.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
    options.threads = 1;
    options.now = Published{{2024, 1, 1}, 0, DatePrecision::minute};
    return options;
  }

  static void write(const std::string& archive, int from, int to) {
    IndexWriter writer(options(archive));
    for (int number = from; number <= to; ++number)
      writer.put(article_of(number, fmt::format("Lời thứ {}.", number)));
    writer.publish();
  }

  JoinCounts join(bool publish) {
    IndexWriter writer(options(joined));
    const JoinCounts counts = writer.join({first, second}, watch);
    if (publish) writer.publish();
    return counts;
  }
};

}  // namespace

TEST_CASE("a join that ended before it was published is run again") {
  Archives archives;
  const JoinCounts counts = archives.join(false);
  CHECK(counts.added == 60);
  CHECK(counts.duplicates == 10);
  CHECK(counts.anew == 0);
  CHECK_FALSE(read_manifest(archives.joined));
  CHECK(archives.join(true).added == 60);
  CHECK(Index(archives.joined).summary().articles == 60);
  CHECK(archives.join(true).unchanged == 70);
  CHECK(read_manifest(archives.joined)->generation == 1);
  CHECK(archives.told.empty());
}

TEST_CASE("an archive that was written to while it was joined is not taken over") {
  Archives archives;
  IndexWriter writer(Archives::options(archives.joined));
  writer.join({archives.first, archives.second}, archives.watch);
  Archives::write(archives.first, 61, 61);
  try {
    writer.publish();
    FAIL("it was published");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::locked);
  }
  CHECK_FALSE(read_manifest(archives.joined));
}

TEST_CASE("an archive that was written to since its build is joined with what was written") {
  Archives archives;
  Archives::write(archives.first, 61, 62);
  remove_articles(Archives::options(archives.first), {article_of(7, "").key});
  CHECK(archives.join(true).added == 61);
  const Index index(archives.joined);
  CHECK(index.find("b7").empty());
  CHECK(index.article(index.find("b62").front()).body == std::vector<std::string>{"Lời thứ 62."});
}

TEST_CASE("of records with a damaged block the others come, one by one") {
  Archives archives;
  std::mt19937 random(1);
  {
    IndexWriter writer(Archives::options(archives.joined));
    for (int i = 0; i < 20; ++i) {
      std::string body;  // that cannot be packed: the records take several blocks
      while (body.size() < 4000) body += std::to_string(random()) + ' ';
      writer.put(article_of(i, body));
    }
    writer.publish();
  }
  std::fstream records(archives.joined + "/gen-1/docdata.glass",
                       std::ios::in | std::ios::out | std::ios::binary);
  records.seekp(4);  // of the first block the level
  records.put('\7');
  records.close();
  IndexWriter writer(Archives::options(archives.folder.path() / "whole"));
  const JoinCounts counts = writer.join({archives.joined}, archives.watch);
  writer.publish();
  CHECK(counts.anew == counts.added);
  CHECK(counts.added + archives.told.size() == 20);
  CHECK(counts.added > 10);
  CHECK(archives.told.size() > 0);
}

TEST_CASE("few articles come into a larger archive without a new generation") {
  Archives archives;
  archives.join(true);
  Archives::write(archives.first, 61, 62);
  const JoinCounts counts = archives.join(true);
  CHECK(counts.added == 2);
  CHECK(counts.anew == 2);
  CHECK(read_manifest(archives.joined)->generation == 1);
  CHECK(Index(archives.joined).summary().articles == 62);
}

}  // namespace timtin
