// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>
#include <xapian.h>

#include <cstring>

#include "index/durable.h"
#include "index/glass/shard_writer.h"
#include "temporary_directory.h"
#include "unit/index/hostile_documents.h"
#include "unit/index/same_database.h"
#include "unit/index/stored_tables.h"

namespace timtin {

using namespace test;
namespace fs = std::filesystem;

namespace {

constexpr int flags = Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;

Xapian::Document hostile(int number) {
  Xapian::Document document;
  XapianSink sink(document);
  fill_hostile(sink, number);
  return document;
}

void set_metadata(auto& index) {
  index.set_metadata("schema", "1");
  index.set_metadata("long", noise(50'000, 3));
  index.set_metadata(std::string("nul\0key", 7), std::string("nul\0value", 9));
  index.set_metadata("empty", "");
  index.set_metadata(std::string(250, 'm'), "long key");
}

/// The same documents, by the library and directly.
struct Pair {
  explicit Pair(int documents) {
    Xapian::WritableDatabase database(by_library.string(), flags);
    glass::ShardWriter shard(direct);
    for (int i = 0; i < documents; ++i) {
      database.add_document(hostile(i));
      fill_hostile(shard, i);
      shard.finish_document();
    }
    shard.finish();
  }

  std::string difference() const {
    return first_difference(everything_in(by_library), everything_in(direct));
  }

  TemporaryDirectory directory;
  fs::path by_library = directory.path() / "library";
  fs::path direct = directory.path() / "direct";
};

/// What a living archive does to an index.
void change(const fs::path& index) {
  Xapian::WritableDatabase database(index.string(), flags);
  for (Xapian::docid i = 1; i < 600; i += 3) database.delete_document(i);
  for (Xapian::docid i = 1000; i < 1200; ++i) database.delete_document(i);
  database.commit();
  for (int i = 2; i < 600; i += 3) {
    database.replace_document(static_cast<Xapian::docid>(i), hostile(i + 1));
  }
  for (int i = 0; i < 300; ++i) database.add_document(hostile(i));
  database.commit();
  for (Xapian::docid i = 2500; i < 3100; ++i) database.delete_document(i);
  database.set_metadata("added", "later");
  database.commit();
}

std::string compacted(const fs::path& index) {
  const fs::path output = index.string() + "-compacted";
  Xapian::Database(index.string(), Xapian::DB_BACKEND_GLASS)
      .compact(output.string(), Xapian::DB_BACKEND_GLASS | Xapian::Compactor::FULL);
  return output.string();
}

}  // namespace

TEST_CASE("a shard written directly is what the library would have written") {
  const Pair pair(hostile_documents);
  std::string report;
  CHECK(complaints_about(pair.direct, &report) == "");
  CHECK_MESSAGE(std::strstr(report.c_str(), "levels=3"), report);
  CHECK(pair.difference() == "");

  const fs::path by_library = compacted(pair.by_library), direct = compacted(pair.direct);
  for (const glass::TableRow& table : glass::tables) {
    REQUIRE(fs::exists(by_library / table.file) == fs::exists(direct / table.file));
    if (!fs::exists(direct / table.file)) continue;
    CAPTURE(std::string(table.file));
    if (table.compressed_above == 0) {
      CHECK(read_file(by_library / table.file) == read_file(direct / table.file));
      continue;
    }
    CHECK(first_difference(entries_in(by_library / table.file), entries_in(direct / table.file)) ==
          "");
    CHECK(fs::file_size(direct / table.file) <= fs::file_size(by_library / table.file) * 51 / 50);
  }
  CHECK(version_in(by_library) == version_in(direct));

  change(pair.by_library);
  change(pair.direct);
  CHECK(complaints_about(pair.direct) == "");
  CHECK(pair.difference() == "");
}

TEST_CASE("a small shard is as sound as a large one") {
  for (const int documents : {0, 1, 2, 11}) {
    CAPTURE(documents);
    const Pair pair(documents);
    CHECK(complaints_about(pair.direct) == "");
    CHECK(pair.difference() == "");
  }
}

TEST_CASE("a shard has the metadata it was given") {
  const TemporaryDirectory directory;
  const fs::path by_library = directory.path() / "library", direct = directory.path() / "direct";
  {
    Xapian::WritableDatabase database(by_library.string(), flags);
    glass::ShardWriter shard(direct);
    set_metadata(database);
    set_metadata(shard);
    database.add_document(hostile(3));
    fill_hostile(shard, 3);
    shard.finish_document();
    shard.finish();
  }
  CHECK(complaints_about(direct) == "");
  CHECK(first_difference(everything_in(by_library), everything_in(direct)) == "");
}

TEST_CASE("what the library refuses is refused") {
  const TemporaryDirectory directory;
  glass::ShardWriter shard(directory.path() / "shard");
  CHECK_THROWS_AS(shard.add_term("", 1), Xapian::InvalidArgumentError);
  CHECK_THROWS_AS(shard.add_term(std::string(246, 'a'), 1), Xapian::InvalidArgumentError);
  shard.add_term(std::string(245, '\0'), 1);  // each of them takes two bytes of a key
  shard.finish_document();
  CHECK_THROWS_AS(shard.finish(), Xapian::InvalidArgumentError);
  CHECK_FALSE(fs::exists(directory.path() / "shard" / "iamglass"));
}

TEST_CASE("another format of the library is noticed") {
  const TemporaryDirectory directory;
  const fs::path empty = directory.path() / "empty";
  Xapian::WritableDatabase(empty.string(), flags);
  const std::string known = read_file(empty / "iamglass");
  REQUIRE(glass::is_known_format(known));
  CHECK(glass::library_writes_known_format(directory.path() / "probe"));
  CHECK_FALSE(fs::exists(directory.path() / "probe"));

  constexpr std::size_t uuid_begin = 16, uuid_end = 32;
  for (std::size_t i = 0; i < known.size(); ++i) {
    std::string other = known;
    other[i] = static_cast<char>(other[i] ^ 1);
    CAPTURE(i);
    CHECK(glass::is_known_format(other) == (i >= uuid_begin && i < uuid_end));
  }
  CHECK_FALSE(glass::is_known_format(known.substr(0, known.size() - 1)));
  CHECK_FALSE(glass::is_known_format(known + '\0'));
  CHECK_FALSE(glass::is_known_format(""));
}

TEST_CASE("a version file by which the library would lose its way is not sound") {
  const TemporaryDirectory directory;
  const auto version_of = [&](int documents) {
    const fs::path index = directory.path() / std::to_string(documents);
    Xapian::WritableDatabase database(index.string(), flags);
    for (int i = 0; i < documents; ++i) {
      Xapian::Document document;
      document.add_posting(std::to_string(i), 1);
      database.add_document(document);
      if (i % 2 == 0) database.commit();  // there are lists of freed blocks
    }
    if (documents > 1) database.delete_document(1);
    database.commit();
    return read_file(index / "iamglass");
  };
  for (const int documents : {0, 1, 700}) {
    const std::string sound = version_of(documents);
    CHECK(glass::is_sound_version_file(sound));
    CHECK_FALSE(glass::is_sound_version_file(sound.substr(0, 20)));
  }
  // Of the first table of an empty database, behind magic, format, uuid and revision: root, shape,
  // entries, block.
  const std::string sound = version_of(0);
  const auto with = [&](std::size_t at, char byte) {
    std::string other = sound;
    other[33 + at] = byte;
    return glass::is_sound_version_file(other);
  };
  CHECK(with(1, 3));
  CHECK_FALSE(with(1, 4 | 3));      // a level, and nothing was ever written
  CHECK_FALSE(with(1, 9 * 4 | 2));  // written, and nothing says what is free
  for (const char units : {'\1', '\x20'}) CHECK(with(3, units));
  for (const char units : {'\0', '\3', '\x40'}) CHECK_FALSE(with(3, units));
}

}  // namespace timtin
