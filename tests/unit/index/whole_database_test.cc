// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/whole_database.h"

#include <doctest/doctest.h>

#include <string>

#include "index/durable.h"
#include "temporary_directory.h"
#include "timtin/error.h"

namespace timtin {
namespace {

namespace fs = std::filesystem;

fs::path make_database(const fs::path& path) {
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  Xapian::Document document;
  document.set_data("a record");
  document.add_posting("term", 1);
  database.add_document(document);
  database.commit();
  return path;
}

}  // namespace

TEST_CASE("a table that cannot be opened is not taken for an empty one") {
  const test::TemporaryDirectory folder;
  for (const char* table : {"docdata.glass", "termlist.glass", "position.glass"}) {
    CAPTURE(table);
    const fs::path index = make_database(folder.path() / table);
    CHECK(open_whole(index).get_doccount() == 1);
    fs::remove(index / table);
    fs::create_symlink(table, index / table);                     // open(2) fails
    CHECK(Xapian::Database(index.string()).get_doccount() == 1);  // and Xapian does not tell
    CHECK_THROWS_AS(open_whole(index), Error);
  }
}

TEST_CASE("an index may be empty, or have no positions any more") {
  const test::TemporaryDirectory folder;
  const fs::path index = make_database(folder.path() / "index");
  Xapian::WritableDatabase database(index.string(), Xapian::DB_OPEN);
  database.delete_document(1);
  database.commit();
  CHECK(open_whole(index).get_doccount() == 0);
  Xapian::Document document;
  document.set_data("a record");
  document.add_term("term");
  database.add_document(document);
  database.commit();
  CHECK(open_whole(index).get_doccount() == 1);
}

TEST_CASE("a version file that nobody has summed is looked at before the library believes it") {
  const test::TemporaryDirectory folder;
  const fs::path index = make_database(folder.path() / "index");
  const std::string sound = read_file(index / "iamglass");
  for (std::size_t at = 33; at < sound.size(); ++at) {
    for (const int byte : {0x00, 0x0b, 0x2a, 0x7f, 0xff}) {
      CAPTURE(at);
      CAPTURE(byte);
      std::string changed = sound;
      changed[at] = static_cast<char>(byte);
      write_durably(index / "iamglass", changed);
      try {  // what is believed is read without a signal
        const Xapian::Database database = open_whole(index);
        for (auto document = database.postlist_begin(""); document != database.postlist_end("");
             ++document)
          database.get_document(*document).get_data();
      } catch (const Xapian::Error&) {
      } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::archive);
      }
    }
  }
}

}  // namespace timtin
