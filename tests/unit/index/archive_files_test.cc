// SPDX-License-Identifier: GPL-2.0-or-later
/// The files of an archive apart from the index: manifest, journal, lock, records.
#include <doctest/doctest.h>

#include <fstream>
#include <functional>

#include "index/durable.h"
#include "index/journal.h"
#include "index/lock.h"
#include "index/manifest.h"
#include "index/record.h"
#include "temporary_directory.h"
#include "text/digest.h"
#include "timtin/error.h"

namespace timtin {

using test::TemporaryDirectory;

namespace {

ErrorCode code_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code();
  }
  FAIL("no error");
  return ErrorCode::io;
}

void make_shard(const Journal& journal, std::size_t number) {
  std::filesystem::create_directories(journal.shard_path(number));
  write_durably(journal.shard_path(number) / "iamglass", "x");
}

}  // namespace

TEST_CASE("a manifest is read as it was written") {
  const TemporaryDirectory directory;
  CHECK_FALSE(read_manifest(directory.path()));
  Manifest manifest;
  manifest.generation = 7;
  manifest.articles = 42;
  manifest.files["postlist.glass"] = sha256_hex("x");
  write_manifest(directory.path(), manifest);
  const auto read = read_manifest(directory.path());
  REQUIRE(read);
  CHECK(read->generation == 7);
  CHECK(read->articles == 42);
  CHECK(read->state == Manifest::State::sealed);
  CHECK(read->files == manifest.files);
}

TEST_CASE("a manifest that is damaged or foreign is an archive error") {
  for (const char* content : {"", "{", "[]", "{\"timtin\":1}", "{\"timtin\":99,\"generation\":1}",
                              "{\"timtin\":\"1\"}"}) {
    CAPTURE(content);
    const TemporaryDirectory directory;
    write_durably(directory.path() / "manifest", content);
    CHECK(code_of([&] { read_manifest(directory.path()); }) == ErrorCode::archive);
  }
}

TEST_CASE("a journal continues with the shards that were finished") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "gen-1.tmp";
  {
    Journal journal(path, "lex");
    CHECK(journal.shards().empty());
    for (const std::size_t number : {2u, 0u, 5u}) make_shard(journal, number);
    journal.add(2);
    journal.add(0);
  }
  const Journal journal(path, "lex");
  CHECK(journal.shards() == std::vector<std::size_t>{0, 2});
  CHECK(std::filesystem::exists(journal.shard_path(2)));
  CHECK_FALSE(std::filesystem::exists(journal.shard_path(5)));
}

TEST_CASE("a journal of other lexicons, or without its shards, begins anew") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "gen-1.tmp";
  {
    Journal journal(path, "lex");
    make_shard(journal, 0);
    journal.add(0);
  }
  CHECK(Journal(path, "other").shards().empty());
  {
    Journal journal(path, "other");
    make_shard(journal, 0);
    journal.add(0);
    std::filesystem::remove_all(journal.shard_path(0));
  }
  CHECK(Journal(path, "other").shards().empty());
}

TEST_CASE("a torn last line of a journal does not count") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "gen-1.tmp";
  {
    Journal journal(path, "lex");
    make_shard(journal, 1);
    journal.add(1);
    make_shard(journal, 12);
    std::ofstream(path / "journal", std::ios::app) << "shard 12";
  }
  CHECK(Journal(path, "lex").shards() == std::vector<std::size_t>{1});
}

TEST_CASE("a second writer is refused at once, and let in afterwards") {
  const TemporaryDirectory directory;
  {
    const WriteLock first(directory.path(), 0, "timtin import");
    CHECK(code_of([&] { WriteLock(directory.path(), 0, "x"); }) == ErrorCode::locked);
  }
  CHECK_NOTHROW(WriteLock(directory.path(), 0, "x"));
}

TEST_CASE("a record that was changed on disk is noticed") {
  Article article;
  article.key = std::string(32, 'a');
  article.title = "Hải Phòng";
  const std::string record = encode_record(article);
  const auto read = decode_record(record);
  REQUIRE(read);
  CHECK(*read == article);
  for (std::size_t i = 0; i < record.size(); ++i) {
    std::string damaged = record;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CHECK_FALSE(decode_record(damaged));
  }
  CHECK_FALSE(decode_record(""));
  CHECK_FALSE(decode_record(record.substr(0, 20)));
}

}  // namespace timtin
