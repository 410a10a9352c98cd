// SPDX-License-Identifier: GPL-2.0-or-later
// An archive holds what was imported, whatever the way it came in.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "property/import_archive.h"
#include "temporary_directory.h"
#include "timtin/index.h"

namespace timtin::property {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t articles = 90;

/// One file with all records, imported into a new archive of its own.
std::map<std::string, std::string> imported_at_once(const test::TemporaryDirectory& folder,
                                                    const std::vector<std::string>& records) {
  const fs::path file = folder.path() / "all.jsonl";
  write_records(file, records, 0, records.size());
  const Imported imported = import_paths(folder.path() / "at-once", {file});
  REQUIRE(imported.added == records.size());
  return contents(folder.path() / "at-once", imported.keys);
}

/// Cuts the records into files at random places; some are empty.
std::vector<fs::path> write_chunks(const test::TemporaryDirectory& folder,
                                   const std::vector<std::string>& records, std::size_t count,
                                   std::mt19937& random) {
  std::vector<std::size_t> cuts = {0, records.size()};
  while (cuts.size() <= count) cuts.push_back(random() % (records.size() + 1));
  std::sort(cuts.begin(), cuts.end());
  std::vector<fs::path> files;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    files.push_back(folder.path() / ("chunk-" + std::to_string(i) + ".jsonl"));
    write_records(files.back(), records, cuts[i], cuts[i + 1]);
  }
  return files;
}

TEST_CASE("importing twice is importing once") {
  for (const std::uint32_t seed : {1u, 2u}) {
    CAPTURE(seed);
    test::TemporaryDirectory folder;
    const auto records = make_records(articles, seed);
    const auto once = imported_at_once(folder, records);
    const auto generation = Index(folder.path() / "at-once").summary().generation;

    const Imported again = import_paths(folder.path() / "at-once", {folder.path() / "all.jsonl"});
    CHECK(again.unchanged == articles);
    CHECK(again.added + again.changed + again.refused == 0);
    CHECK(contents(folder.path() / "at-once", again.keys) == once);
    CHECK(Index(folder.path() / "at-once").summary().generation == generation);
  }
}

TEST_CASE("the order of files does not matter") {
  for (const std::uint32_t seed : {3u, 4u, 5u}) {
    CAPTURE(seed);
    test::TemporaryDirectory folder;
    std::mt19937 random(seed);
    const auto records = make_records(articles, seed);
    const auto expected = imported_at_once(folder, records);

    auto files = write_chunks(folder, records, 6, random);
    std::shuffle(files.begin(), files.end(), random);
    const Imported shuffled = import_paths(folder.path() / "shuffled", files);
    CHECK(shuffled.added == articles);
    CHECK(contents(folder.path() / "shuffled", shuffled.keys) == expected);
  }
}

TEST_CASE("one import or many give the same articles") {
  for (const std::uint32_t seed : {6u, 7u, 8u}) {
    CAPTURE(seed);
    test::TemporaryDirectory folder;
    std::mt19937 random(seed);
    const auto records = make_records(articles, seed);
    const auto expected = imported_at_once(folder, records);

    // Few into a few make a new generation, few into many are written into the living one.
    std::vector<std::string> keys;
    for (const fs::path& file : write_chunks(folder, records, 9, random)) {
      const Imported part = import_paths(folder.path() / "parts", {file});
      CHECK(part.changed + part.unchanged + part.refused == 0);
      keys.insert(keys.end(), part.keys.begin(), part.keys.end());
    }
    CHECK(contents(folder.path() / "parts", keys) == expected);
  }
}

TEST_CASE("what changed is replaced, whatever its share") {
  for (const std::size_t share : {30u, 2u}) {  // every 30th: written directly; every second: built
    CAPTURE(share);
    test::TemporaryDirectory folder;
    const auto before = make_records(articles, 9);
    auto after = before;
    for (std::size_t i = 0; i < after.size(); i += share) after[i] = revised(after[i]);
    write_records(folder.path() / "before.jsonl", before, 0, before.size());
    import_paths(folder.path() / "changed", {folder.path() / "before.jsonl"});

    const auto expected = imported_at_once(folder, after);
    const Imported second = import_paths(folder.path() / "changed", {folder.path() / "all.jsonl"});
    CHECK(second.changed == (articles + share - 1) / share);
    CHECK(second.changed + second.unchanged == articles);
    CHECK(contents(folder.path() / "changed", second.keys) == expected);
  }
}

TEST_CASE("one article twice in one input is one article") {
  test::TemporaryDirectory folder;
  const auto records = make_records(articles, 10);
  const auto expected = imported_at_once(folder, records);
  const fs::path file = folder.path() / "all.jsonl";
  const Imported twice = import_paths(folder.path() / "twice", {file, file});
  CHECK(twice.added == articles);
  CHECK(twice.duplicates == articles);
  CHECK(contents(folder.path() / "twice", twice.keys) == expected);
}

}  // namespace
}  // namespace timtin::property
