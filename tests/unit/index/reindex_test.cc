// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>

#include "index/generation_files.h"
#include "index/manifest.h"
#include "temporary_directory.h"
#include "timtin/check.h"
#include "timtin/error.h"
#include "timtin/index.h"

namespace timtin {
namespace {

class Archive {
 public:
  explicit Archive(int articles) {
    options_.archive = folder_.path() / "archive";
    options_.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
    options_.threads = 1;
    IndexWriter writer(options_);
    for (int i = 0; i < articles; ++i) writer.put(article(i));
    writer.publish();
  }

  static Article article(int number) {
    Article article;
    article.id = "a" + std::to_string(number);
    article.title = "Tin " + std::to_string(number);
    article.body = {"Ông Lê Văn Tám, Giám đốc Sở Y tế, phát biểu."};
    article.key = article_key(article, "", "");
    return article;
  }

  const WriterOptions& options() const { return options_; }
  std::string live() const {
    return generation_path(options_.archive, read_manifest(options_.archive)->generation);
  }
  void set_schema(const char* version) const {
    Xapian::WritableDatabase database(live(), Xapian::DB_OPEN);
    database.set_metadata("timtin.schema", version);
    database.commit();
    accept_changes();
  }
  /// Makes what was written without a writer the state that the manifest tells of.
  void accept_changes() const {
    Manifest manifest = *read_manifest(options_.archive);
    begin_writing(live(), manifest);
    write_manifest(options_.archive, manifest);
  }
  void damage_record(Xapian::docid number) const {
    Xapian::WritableDatabase database(live(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(number);
    std::string record = document.get_data();
    record.back() ^= 1;
    document.set_data(record);
    database.replace_document(number, document);
    database.commit();
    accept_changes();
  }
  std::string hint() const {
    try {
      const Index index(options_.archive);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::archive);
      return error.hint();
    }
    return "readable";
  }

 private:
  test::TemporaryDirectory folder_;
  WriterOptions options_;
};

bool go_on(std::uint64_t, std::uint64_t) { return true; }
void none_damaged(const std::string&) { FAIL("a damaged article"); }

}  // namespace

TEST_CASE("an archive of an older schema names the command that mends it") {
  const Archive archive(3);
  archive.set_schema("2");
  CHECK(archive.hint().find("timtin -a " + archive.options().archive + " reindex") !=
        std::string::npos);
  CHECK_THROWS_AS(IndexWriter{archive.options()}, Error);
  CHECK(reindex(archive.options(), go_on, none_damaged) == 3);
  CHECK(archive.hint() == "readable");
  CHECK(Index(archive.options().archive).summary().articles == 3);
}

TEST_CASE("an archive of a newer schema is left alone") {
  const Archive archive(1);
  archive.set_schema("999");
  CHECK(archive.hint().find("newer") != std::string::npos);
  CHECK_THROWS_AS(reindex(archive.options(), go_on, none_damaged), Error);
  archive.set_schema("no number");
  CHECK_THROWS_AS(reindex(archive.options(), go_on, none_damaged), Error);
}

TEST_CASE("reindex stops when it is told to and goes on when it runs again") {
  const Archive archive(250);
  const auto before = archive.live();
  std::uint64_t calls = 0;
  CHECK_FALSE(reindex(
      archive.options(),
      [&](std::uint64_t done, std::uint64_t all) {
        CHECK(all == 250);
        ++calls;
        return done < 200;
      },
      none_damaged));
  CHECK(calls == 3);
  CHECK(archive.live() == before);
  CHECK(Index(archive.options().archive).summary().articles == 250);
  WriterOptions keeping = archive.options();
  keeping.keep = 1;
  CHECK(reindex(keeping, go_on, none_damaged) == 250);
  CHECK(archive.live() != before);
  // What is derived from the same articles is the same, whatever the number of the generation.
  auto old = sealed_files(before), now = sealed_files(archive.live());
  for (auto* files : {&old, &now}) files->erase("iamglass");  // every index has an identifier
  CHECK(old == now);
}

TEST_CASE("a damaged article is named, left out and healed by an import") {
  const Archive archive(20);
  archive.damage_record(7);
  const Index index(archive.options().archive);
  CHECK_FALSE(index.sound_article(7));
  CHECK(index.name(7) == "a6");
  CHECK(index.sound_article(8));
  std::vector<Finding::Kind> kinds;
  check_archive(archive.options().archive,
                [&](const Finding& finding) { kinds.push_back(finding.kind); });
  CHECK(kinds == std::vector{Finding::Kind::article});
  {
    IndexWriter writer(archive.options());
    CHECK(writer.put(Archive::article(6)) == Outcome::changed);
    CHECK(writer.put(Archive::article(5)) == Outcome::unchanged);
    writer.publish();
  }
  check_archive(archive.options().archive, [&](const Finding& finding) { FAIL(finding.what); });
  CHECK(Index(archive.options().archive).summary().articles == 20);
}

TEST_CASE("what cannot be unpacked is a damaged article, whatever of it was changed") {
  const Archive archive(60);
  const std::string before = archive.live(), records = before + "/docdata.glass";
  std::fstream file(records, std::ios::in | std::ios::out | std::ios::binary);
  // The first block is a leaf, filled from the end: a byte in each of its last articles.
  constexpr std::streamoff block = 8192;
  for (std::streamoff at = block / 2; at < block; at += 60) {
    file.seekp(at);
    file.put('\xff');
  }
  file.close();
  std::uint64_t damaged = 0;
  const auto articles = reindex(archive.options(), go_on, [&](const std::string&) { ++damaged; });
  CHECK(damaged > 0);
  CHECK(articles == 60 - damaged);
  CHECK(std::filesystem::exists(before));  // perhaps somebody can read more of it
}

TEST_CASE("there must be an archive") {
  const test::TemporaryDirectory folder;
  WriterOptions options;
  options.archive = folder.path() / "none";
  options.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  CHECK_THROWS_AS(reindex(options, go_on, none_damaged), Error);
}

TEST_CASE("a damaged article can be removed") {
  const Archive archive(20);
  archive.damage_record(7);
  const std::string key = Index(archive.options().archive).key(7);
  CHECK(key == Archive::article(6).key);
  CHECK(remove_articles(archive.options(), {key}) == 1);
  CHECK(Index(archive.options().archive).summary().articles == 19);
  check_archive(archive.options().archive, [](const Finding& finding) { FAIL(finding.what); });
}

}  // namespace timtin
