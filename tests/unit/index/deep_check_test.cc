// SPDX-License-Identifier: GPL-2.0-or-later
/// What `check --deep` finds, and what `check --repair` saves.
#include <doctest/doctest.h>
#include <xapian.h>

#include <filesystem>
#include <functional>
#include <set>

#include "index/durable.h"
#include "index/generation_files.h"
#include "index/manifest.h"
#include "index/terms.h"
#include "temporary_directory.h"
#include "timtin/check.h"
#include "timtin/error.h"
#include "timtin/index.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

namespace fs = std::filesystem;

class Archive {
 public:
  explicit Archive(int articles = 8) {
    options_.archive = folder_.path() / "archive";
    options_.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
    options_.threads = 1;
    write(0, articles, "");
  }

  void write(int begin, int end, const std::string& more) const {
    IndexWriter writer(options_);
    for (int i = begin; i < end; ++i) {
      Article article;
      article.id = "a" + std::to_string(i);
      article.section = "Thời sự";
      article.title = "Giải ngân vốn đầu tư công số " + std::to_string(i);
      article.body = {"Ông Lê Văn Tám, Giám đốc Sở Y tế, phát biểu." + more,
                      "Riêng" + std::to_string(i)};
      article.key = article_key(article, "", "");
      writer.put(std::move(article));
    }
    writer.publish();
  }

  const WriterOptions& options() const { return options_; }
  fs::path path() const { return options_.archive; }
  fs::path live() const {
    return generation_path(options_.archive, read_manifest(options_.archive)->generation);
  }

  std::set<Finding::Kind> kinds(bool deep = true) const {
    std::set<Finding::Kind> kinds;
    check_archive(
        options_.archive, [&](const Finding& finding) { kinds.insert(finding.kind); },
        deep ? options_.lexicons : nullptr);
    return kinds;
  }

  /// Changes the index as no writer does, and tells the manifest that all is well.
  void change(const std::function<void(Xapian::WritableDatabase&)>& edit) const {
    {
      Xapian::WritableDatabase database(live().string(), Xapian::DB_OPEN);
      edit(database);
      database.commit();
    }
    accept();
  }
  void change_byte(const char* file, double at) const {
    std::string bytes = read_file(live() / file);
    bytes[static_cast<std::size_t>(at * static_cast<double>(bytes.size()))] ^= 1;
    write_durably(live() / file, bytes);
    accept();
  }
  void accept() const {
    Manifest manifest = *read_manifest(options_.archive);
    begin_writing(live(), manifest);
    for (auto& [name, state] : manifest.files) state = {fs::file_size(live() / name), {}};
    end_writing(live(), manifest);
    write_manifest(options_.archive, manifest);
  }

 private:
  test::TemporaryDirectory folder_;
  WriterOptions options_;
};

using Kinds = std::set<Finding::Kind>;
const Kinds nothing, derived{Finding::Kind::derived};

}  // namespace

TEST_CASE("what is derived again is what is stored, be it built or written to since") {
  const Archive archive(30);
  CHECK(archive.kinds() == nothing);
  archive.write(28, 32, " Một câu nữa.");
  CHECK(read_manifest(archive.options().archive)->state == Manifest::State::live);
  CHECK(archive.kinds() == nothing);
  Article third;
  third.id = "a3";
  remove_articles(archive.options(), {article_key(third, "", "")});
  CHECK(archive.kinds() == nothing);
}

TEST_CASE("of articles that are replaced in a new generation no spelling stays") {
  const Archive archive(30);
  archive.write(0, 30, " Xyzzy.");
  archive.write(0, 30, "");
  CHECK(read_manifest(archive.options().archive)->generation == 3);
  CHECK(archive.kinds() == nothing);
}

TEST_CASE("a deep check finds what no checksum tells of") {
  using Database = Xapian::WritableDatabase;
  const auto edit_document = [](const std::function<void(Xapian::Document&)>& edit) {
    return [edit](Database& database) {
      Xapian::Document document = database.get_document(3);
      edit(document);
      database.replace_document(3, document);
    };
  };
  const std::function<void(Database&)> edits[] = {
      edit_document([](auto& document) { document.add_term("thừa"); }),
      edit_document([](auto& document) { document.remove_term("ngân"); }),
      edit_document([](auto& document) { document.add_posting(field_term("S", "vốn"), 99, 0); }),
      edit_document([](auto& document) {
        document.add_value(static_cast<Xapian::valueno>(Slot::section), "Khác");
      }),
      edit_document([](auto& document) {
        document.add_value(static_cast<Xapian::valueno>(Slot::cluster), "x");
      }),
      [](Database& database) { database.set_metadata("Fngan", "ngán"); },
      [](Database& database) { database.set_metadata("Fthua", "thừa"); },
  };
  for (const auto& edit : edits) {
    const Archive archive;
    archive.change(edit);
    CHECK(archive.kinds(false) == nothing);
    CHECK(archive.kinds() == derived);
  }
  for (const std::string file : {"streams", "counts", "register"}) {
    const Archive archive;
    archive.change_byte(file.c_str(), file == "streams" ? 0.01 : 0.6);
    CAPTURE(file);
    CHECK(archive.kinds(false) == nothing);
    CHECK(archive.kinds() == derived);
  }
}

TEST_CASE("other lexicons cannot check deeply") {
  const Archive archive;
  archive.change([](Xapian::WritableDatabase& database) {
    database.set_metadata("timtin.lexicons", "others");
  });
  CHECK(archive.kinds(false) == nothing);
  CHECK_THROWS_AS(archive.kinds(), Error);
}

TEST_CASE("a repair saves what can be read, and keeps the rest as it is") {
  const Archive archive(20);
  archive.change([](Xapian::WritableDatabase& database) {
    Xapian::Document document = database.get_document(3);
    document.set_data("nothing of ours");
    database.replace_document(3, document);
  });
  write_durably(archive.path() / "queries.tsv", "x\tvốn\n");
  std::vector<std::string> lost;
  const Repair done =
      repair_archive(archive.options(), [&](const std::string& name) { lost.push_back(name); });
  CHECK(lost == std::vector<std::string>{"a2"});
  CHECK(done.articles == 19);
  CHECK(done.aside == std::vector<std::string>{"damaged-1"});
  CHECK(read_file(archive.path() / "queries.tsv") == "x\tvốn\n");
  CHECK(fs::exists(archive.path() / "damaged-1/docdata.glass"));
  CHECK(archive.kinds() == nothing);
  CHECK(Index(archive.options().archive).summary().articles == 19);
  archive.write(0, 20, "");
  CHECK(Index(archive.options().archive).summary().articles == 20);
  CHECK(fs::exists(archive.path() / "damaged-1"));
}

TEST_CASE("a repair needs the records alone") {
  const auto zeroed = [](const fs::path& file) {
    write_durably(file, std::string(fs::file_size(file), '\0'));
  };
  for (const std::string file :
       {"postlist.glass", "position.glass", "termlist.glass", "streams", "counts", "register"}) {
    for (const bool removed : {false, true}) {
      const Archive archive(20);
      CAPTURE(file);
      if (removed)
        fs::remove(archive.live() / file);
      else
        zeroed(archive.live() / file);
      CHECK_FALSE(archive.kinds(false).empty());
      const Repair done = repair_archive(archive.options(), [](const std::string&) {});
      CHECK(done.articles == 20);
      CHECK(done.aside.empty());
      CHECK(archive.kinds() == nothing);
    }
  }
}

TEST_CASE("a repair does without a manifest, and changes nothing where nothing can be read") {
  const Archive archive(10);
  write_durably(archive.path() / "manifest", "{");
  CHECK(repair_archive(archive.options(), [](const std::string&) {}).articles == 10);
  CHECK(archive.kinds() == nothing);
  const std::string before = read_file(archive.path() / "manifest");
  fs::remove(archive.live() / "docdata.glass");
  CHECK_THROWS_AS(repair_archive(archive.options(), [](const std::string&) {}), Error);
  CHECK(read_file(archive.path() / "manifest") == before);
}

}  // namespace timtin
