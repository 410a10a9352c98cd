// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/whole_database.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "index/descriptor.h"
#include "index/durable.h"
#include "index/errors.h"
#include "index/glass/version_file.h"
#include "index/plain_file.h"
#include "text/message.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

constexpr int max_tries = 3;

/// Tells in a few system calls that the library has opened them: it takes the lowest descriptors
/// that are free. To look into the tables unpacks a record and a list of terms, which of many
/// archives was a tenth of a search.
class OpenTables {
 public:
  /// Before they are opened. A link is none of them, unless `flags`, as of fstatat(2), are 0.
  explicit OpenTables(const fs::path& index, int flags = AT_SYMLINK_NOFOLLOW)
      : lowest_(::open(index.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
    if (lowest_ < 0) return;
    for (const char* table : {records_table, terms_table, positions_table}) {
      struct stat status {};
      if (::fstatat(lowest_, table, &status, flags) == 0 && status.st_size > 0)
        files_.emplace_back(status.st_dev, status.st_ino);
    }
    ::close(lowest_);
  }

  /// Afterwards. False if it cannot be told.
  bool are_open() const {
    constexpr int most = 16;
    if (lowest_ < 0) return false;
    auto missing = files_;
    for (int file = lowest_; file < lowest_ + most && !missing.empty(); ++file) {
      struct stat status {};
      if (::fstat(file, &status) == 0) std::erase(missing, std::pair(status.st_dev, status.st_ino));
    }
    return missing.empty();
  }

 private:
  int lowest_;
  std::vector<std::pair<dev_t, ino_t>> files_;
};

/// False if it says that there is nothing; what it finds damaged was opened.
template <typename Look>
bool finds_something(Look look) {
  try {
    return look();
  } catch (const Xapian::FeatureUnavailableError&) {
    return false;  // of term lists that are not there
  } catch (const Xapian::Error&) {
    return true;
  } catch (const std::exception&) {
    return true;
  }
}

/// Something lies there, of whatever kind, that is no empty file.
bool has_bytes(const fs::path& file) {
  std::error_code failure;
  const fs::file_status status = fs::symlink_status(file, failure);
  if (failure || !fs::exists(status)) return false;
  return !fs::is_regular_file(status) || fs::file_size(file, failure) > 0;
}

/// A table that has a file and shows nothing of it, nullptr if there is none: each article has a
/// record and terms, and most indexes have positions.
const char* empty_table(const Xapian::Database& database, const fs::path& index) {
  const auto first_has = [&](auto look) {
    return finds_something([&] {
      const auto first = database.postlist_begin("");
      return first == database.postlist_end("") || look(*first);
    });
  };
  const bool has_records =
      first_has([&](auto document) { return !database.get_document(document).get_data().empty(); });
  if (!has_records && has_bytes(index / records_table)) return records_table;
  const bool has_terms = first_has([&](auto document) {
    return database.termlist_begin(document) != database.termlist_end(document);
  });
  if (!has_terms && has_bytes(index / terms_table)) return terms_table;
  const bool has_positions = finds_something([&] { return database.has_positions(); });
  if (!has_positions && has_bytes(index / positions_table)) return positions_table;
  return nullptr;
}

/// What is missing is left to Xapian.
void check_version_file(const fs::path& file) {
  const auto content = find_file(file, glass::max_version_bytes);
  if (content && !glass::is_sound_version_file(*content)) throw_damaged(file);
}

}  // namespace

Xapian::Database open_whole(const fs::path& index) {
  check_version_file(index / "iamglass");
  for (int tries = 1;; ++tries) {
    const OpenTables tables(index);
    Xapian::Database database(index.string(), Xapian::DB_BACKEND_GLASS);
    if (tables.are_open()) return database;
    const char* const empty = empty_table(database, index);
    if (empty == nullptr || tries == max_tries) return database;
    // If it can be opened now, it was not the file: the next try may have it.
    if (const auto opened = open_plain_file(index / empty))
      static_cast<void>(Descriptor(index / empty, *opened));
  }
}

Xapian::Database open_view(const fs::path& index) {
  for (int tries = 1;; ++tries) {
    const OpenTables tables(index, 0);
    Xapian::Database database(index.string(), Xapian::DB_BACKEND_GLASS);
    if (tables.are_open() || tries == max_tries) return database;
    for (const char* table : {records_table, terms_table, positions_table})
      static_cast<void>(Descriptor(index / table, O_RDONLY, tr_noop("cannot open {}: {}")));
  }
}

}  // namespace timtin
