// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/import.h"

#include <doctest/doctest.h>

#include <fstream>

#include "temporary_directory.h"
#include "timtin/error.h"

namespace timtin {
namespace {

/// Remembers what it was told.
class Told : public ImportObserver {
 public:
  void begins() override { events += "begins "; }
  void rejected(const Reject& reject) override { events += reject.reason + ' '; }
  void progress(const ImportReport& so_far) override { last = so_far; }
  void publishes() override { events += "publishes "; }
  void understood(const Article& article) override { titles.push_back(article.title); }
  bool stopped() const override { return last.files >= stops_after_files; }

  std::string events;
  std::vector<std::string> titles;
  ImportReport last;
  std::uint64_t stops_after_files = 1000;
};

class Newsroom {
 public:
  Newsroom() {
    static const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
    options.writing = {path("archive"), lexicons, 0, 1};
    options.reading.data = TIMTIN_TEST_DATA;
  }

  std::string path(const std::string& name) const { return folder_.path() / name; }

  void add_file(const std::string& name, const std::string& text) {
    std::ofstream(path(name)) << text;
    options.paths.push_back(path(name));
  }

  bool has_archive() const { return std::filesystem::exists(path("archive")); }
  std::uint64_t articles() const { return Index(options.writing.archive).summary().articles; }

  ImportOptions options;

 private:
  test::TemporaryDirectory folder_;
};

const std::string record =
    R"({"id":"a1","title":"Giải ngân vốn","body":"Thành phố họp.","date":"25/6/2021"})";
const std::string another =
    R"({"id":"a2","title":"Khởi công cầu","body":"Sáng nay, cầu được khởi công."})";

}  // namespace

TEST_CASE("an import says what it did, and the archive has it") {
  Newsroom room;
  room.add_file("a.jsonl", record + '\n' + another + "\n{ broken\n" + record + '\n');
  Told told;
  const ImportReport report = import_articles(room.options, told);
  CHECK(report.files == 1);
  CHECK(report.read == 4);
  CHECK(report.added == 2);
  CHECK(report.duplicates == 1);
  CHECK(report.rejected == 1);
  CHECK(report.undated == 1);
  CHECK_FALSE(report.other_lexicons);
  CHECK(told.events == "begins bad-json publishes ");
  CHECK(told.last.bytes == report.bytes);
  CHECK(told.titles.empty());
  CHECK(room.articles() == 2);

  const ImportReport again = import_articles(room.options, told);
  CHECK(again.unchanged == 2);
  CHECK(again.added == 0);
  CHECK(room.articles() == 2);
}

TEST_CASE("a trial shows the articles and writes nothing") {
  Newsroom room;
  room.add_file("a.jsonl", record + '\n' + another + '\n');
  Told told;
  const ImportReport report = try_import(room.options, told);
  CHECK(report.added == 2);
  CHECK(told.titles == std::vector<std::string>{"Giải ngân vốn", "Khởi công cầu"});
  CHECK(told.events == "begins ");
  CHECK_FALSE(room.has_archive());
}

TEST_CASE("for nothing but paths that are not there no archive is made") {
  Newsroom room;
  room.options.paths = {room.path("none"), room.path("neither")};
  Told told;
  const ImportReport report = import_articles(room.options, told);
  CHECK(report.rejects == std::map<std::string, std::uint64_t>{{"unreadable", 2}});
  CHECK(told.events == "begins unreadable unreadable ");
  CHECK_FALSE(room.has_archive());
}

TEST_CASE("one path that is not there is a reject among others") {
  Newsroom room;
  room.add_file("a.jsonl", record + '\n');
  room.options.paths.push_back(room.path("none"));
  Told told;
  const ImportReport report = import_articles(room.options, told);
  CHECK(report.added == 1);
  CHECK(report.rejected == 1);
  CHECK(room.articles() == 1);
}

TEST_CASE("a wrong name is said before an archive is made") {
  Newsroom room;
  room.add_file("a.jsonl", record + '\n');
  ImportObserver silent;
  ImportOptions unknown_charset = room.options, unknown_field = room.options;
  unknown_charset.reading.encoding = "klingon";
  unknown_field.reading.fields = {{"colour", "mau"}};
  for (const ImportOptions& options : {unknown_charset, unknown_field}) {
    ErrorCode code = ErrorCode::io;
    try {
      import_articles(options, silent);
    } catch (const Error& error) {
      code = error.code();
    }
    CHECK(code == ErrorCode::usage);
  }
  CHECK_FALSE(room.has_archive());
}

TEST_CASE("who is stopped publishes nothing, and goes on from there") {
  Newsroom room;
  for (const char* name : {"a.json", "b.json", "c.json"})
    room.add_file(name, R"({"id":")" + std::string(name) + R"(","title":"T","body":"Họp."})");
  Told told;
  told.stops_after_files = 1;
  const ImportReport report = import_articles(room.options, told);
  CHECK(report.read < 3);
  CHECK(told.events == "begins ");
  ImportObserver silent;
  CHECK(import_articles(room.options, silent).read == 3);
  CHECK(room.articles() == 3);
}

}  // namespace timtin
