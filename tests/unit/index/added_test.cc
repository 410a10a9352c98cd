// SPDX-License-Identifier: GPL-2.0-or-later
/// When articles came in: whatever happens to the archive, they keep it.
#include <doctest/doctest.h>
#include <xapian.h>

#include <map>

#include "index/generation_files.h"
#include "index/manifest.h"
#include "temporary_directory.h"
#include "timtin/check.h"
#include "timtin/index.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

namespace fs = std::filesystem;

/// Of November 2026.
Published day(unsigned number) { return {{2026, 11, number}, 75, DatePrecision::minute}; }

/// `2026-11-02T01:15+07:00` without what is no digit and without the offset.
std::string digits(std::string time) {
  time.resize(time.find('+'));
  std::erase_if(time, [](char c) { return c < '0' || c > '9'; });
  return time;
}

class Archive {
 public:
  Archive() {
    options_.archive = folder_.path() / "archive";
    options_.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
    options_.threads = 2;
  }

  /// On that day; of each article the number and what more its text says.
  void import(unsigned on, const std::map<int, std::string>& texts) {
    options_.now = day(on);
    IndexWriter writer(options_);
    for (const auto& [number, text] : texts) writer.put(article(number, text));
    writer.publish();
  }

  void put(Article article) const {
    IndexWriter writer(options_);
    writer.put(std::move(article));
    writer.publish();
  }

  static Article article(int number, const std::string& text) {
    Article article;
    article.id = std::to_string(number);
    article.title = "Bài số " + article.id;
    article.body = {"Giải ngân vốn đầu tư công. " + text};
    article.key = article_key(article, "test", "");
    return article;
  }

  /// The day of each article, by record and by slot; 0 where it is unknown.
  std::map<int, unsigned> days() const {
    std::map<int, unsigned> days;
    const Index index(options_.archive);
    const Xapian::Database database(live().string());
    for (auto document = database.postlist_begin(""); document != database.postlist_end("");
         ++document) {
      const Article article = index.article(*document);
      days[std::stoi(article.id)] = article.added ? article.added->day.day : 0;
      const std::string value =
          database.get_document(*document).get_value(static_cast<Xapian::valueno>(Slot::added));
      CHECK(value == (article.added ? digits(to_string(*article.added)) : std::string()));
    }
    check_archive(
        options_.archive, [](const Finding& finding) { FAIL_CHECK(finding.what); },
        options_.lexicons);
    return days;
  }

  fs::path live() const {
    return generation_path(options_.archive, read_manifest(options_.archive)->generation);
  }
  WriterOptions& options() { return options_; }

 private:
  test::TemporaryDirectory folder_;
  WriterOptions options_;
};

std::map<int, std::string> ten_articles() {
  std::map<int, std::string> texts;
  for (int i = 0; i < 10; ++i) texts[i] = "";
  return texts;
}

const auto nothing = [](const std::string&) {};

}  // namespace

TEST_CASE("what comes in has the day of the import, a change leaves it") {
  Archive archive;
  archive.import(1, ten_articles());
  const std::uint64_t built = read_manifest(archive.options().archive)->generation;
  archive.import(2, {{3, ""}, {4, "Sửa."}, {10, ""}});
  CHECK(read_manifest(archive.options().archive)->generation == built);  // in place
  std::map<int, unsigned> expected{{0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 1},
                                   {6, 1}, {7, 1}, {8, 1}, {9, 1}, {10, 2}};
  CHECK(archive.days() == expected);
  CHECK(Index(archive.options().archive).summary().last_added == "2026-11-02");

  std::map<int, std::string> many{{5, "Sửa."}, {6, ""}};
  for (int i = 11; i < 40; ++i) {
    many[i] = "";
    expected[i] = 3;
  }
  archive.import(3, many);
  CHECK(read_manifest(archive.options().archive)->generation > built);  // a new build
  CHECK(archive.days() == expected);
}

TEST_CASE("a reindex and a repair keep the day") {
  Archive archive;
  archive.import(1, ten_articles());
  archive.import(2, {{10, ""}});
  const auto before = archive.days();
  archive.options().now = day(9);
  reindex(
      archive.options(), [](std::uint64_t, std::uint64_t) { return true; }, nothing);
  CHECK(archive.days() == before);
  fs::resize_file(archive.live() / "postlist.glass", 0);  // the slots are in it
  repair_archive(archive.options(), nothing);
  CHECK(archive.days() == before);
}

TEST_CASE("what was removed comes in anew") {
  Archive archive;
  archive.import(1, ten_articles());
  remove_articles(archive.options(), {Archive::article(3, "").key});
  CHECK(archive.days().size() == 9);
  archive.import(2, {{3, ""}});
  CHECK(archive.days()[3] == 2);
  CHECK(archive.days()[4] == 1);
}

TEST_CASE("without a time nothing is known, and a change does not make it known") {
  Archive archive;
  for (int i = 0; i < 10; ++i) archive.put(Archive::article(i, ""));
  CHECK(archive.days()[3] == 0);
  CHECK(Index(archive.options().archive).summary().last_added.empty());
  archive.import(2, {{3, "Sửa."}});
  CHECK(archive.days()[3] == 0);
}

TEST_CASE("an article that brings its day keeps it, unless the archive knows better") {
  Archive archive;
  archive.import(5, ten_articles());
  Article mine = Archive::article(10, ""), known = Archive::article(3, "Sửa.");
  mine.added = known.added = day(2);
  archive.put(mine);
  archive.put(known);
  CHECK(archive.days()[10] == 2);
  CHECK(archive.days()[3] == 5);
}

TEST_CASE("a damaged article that is imported again keeps its day") {
  Archive archive;
  archive.import(1, ten_articles());
  {
    Xapian::WritableDatabase database(archive.live().string(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(4);
    document.set_data("damaged");
    database.replace_document(4, document);
    database.commit();
  }
  Manifest manifest = *read_manifest(archive.options().archive);
  begin_writing(archive.live(), manifest);
  for (auto& [name, state] : manifest.files) state = {fs::file_size(archive.live() / name), {}};
  end_writing(archive.live(), manifest);
  write_manifest(archive.options().archive, manifest);
  archive.import(2, ten_articles());
  CHECK(archive.days()[3] == 1);
  CHECK(archive.days().size() == 10);
}

}  // namespace timtin
