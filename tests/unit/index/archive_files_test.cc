// SPDX-License-Identifier: GPL-2.0-or-later
/// The files of an archive apart from the index: manifest, journal, lock, records.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <functional>

#include "index/archive_place.h"
#include "index/durable.h"
#include "index/journal.h"
#include "index/lock.h"
#include "index/manifest.h"
#include "index/plain_file.h"
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
  manifest.revision = 3;
  manifest.files["postlist.glass"] = {8192, sha256_hex("x")};
  manifest.files["docdata.glass"] = {4096, {}};
  manifest.files["termlist.glass"] = {4096, sha256_hex("y"), std::string(32, '1')};
  manifest.files["iamglass"] = {128, {}, std::string(32, '2')};
  manifest.files["register"] = {};
  write_manifest(directory.path(), manifest);
  const auto read = read_manifest(directory.path());
  REQUIRE(read);
  CHECK(read->generation == 7);
  CHECK(read->articles == 42);
  CHECK(read->state == Manifest::State::sealed);
  CHECK(*read == manifest);
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

TEST_CASE("a manifest of version 1 knows digests, and no sizes") {
  const TemporaryDirectory directory;
  write_durably(directory.path() / "manifest",
                R"({"timtin":1,"generation":2,"state":"sealed","articles":3,"files":{"a":"b"}})");
  const auto read = read_manifest(directory.path());
  REQUIRE(read);
  CHECK(read->revision == 0);
  CHECK(read->files.at("a") == FileState{std::nullopt, "b"});
}

TEST_CASE("a manifest names files of a folder, and is small") {
  for (const std::string& content :
       {std::string(
            R"({"timtin":2,"generation":1,"state":"live","articles":1,"files":{"../x":{}}})"),
        std::string(70'000, '[')}) {
    const TemporaryDirectory directory;
    write_durably(directory.path() / "manifest", content);
    CHECK(code_of([&] { read_manifest(directory.path()); }) == ErrorCode::archive);
  }
}

TEST_CASE("what is no plain file is neither waited for nor followed") {
  const TemporaryDirectory directory;
  const auto fifo = directory.path() / "fifo", link = directory.path() / "link",
             file = directory.path() / "file";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  write_durably(file, "x");
  std::filesystem::create_symlink(file, link);
  for (const auto& path : {fifo, link, directory.path()})
    CHECK(code_of([&] { read_file(path); }) == ErrorCode::archive);
  CHECK(read_file(file) == "x");
  CHECK_FALSE(find_file(directory.path() / "none", 1));
  const Folder folder(directory.path());
  CHECK(code_of([&] { folder.plain_file("link"); }) == ErrorCode::archive);
  CHECK(folder.plain_file("file")->st_size == 1);
  CHECK_FALSE(folder.plain_file("none"));
}

TEST_CASE("another folder at the place of an archive is noticed") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "archive";
  std::filesystem::create_directory(path);
  const ArchivePlace place(path);
  CHECK_NOTHROW(place.check());
  std::filesystem::rename(path, directory.path() / "moved");
  CHECK(code_of([&] { place.check(); }) == ErrorCode::io);
  std::filesystem::create_directory(path);
  CHECK(code_of([&] { place.check(); }) == ErrorCode::io);
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
