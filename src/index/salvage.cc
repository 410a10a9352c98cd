// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/salvage.h"

#include <fmt/format.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "index/descriptor.h"
#include "index/durable.h"
#include "index/errors.h"
#include "index/glass/version_file.h"
#include "index/limited_child.h"
#include "index/plain_file.h"
#include "index/record.h"
#include "index/stored_article.h"
#include "index/whole_database.h"
#include "text/message.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

/// Children that may end before their time: of a generation in which every article ends one, little
/// can be had.
constexpr unsigned max_children = 1000;
/// Numbers may be free: every change of an article takes a new one.
constexpr std::uint64_t numbers_an_article = 64;
constexpr std::uint64_t min_numbers = 1u << 16;

enum class Kind : char { nothing, record, lost, fault };

/// From the child: of each number in turn whether there is a record, or the name of what is lost.
/// Or a fault of the machine: its sentence and the hint, parted by a zero.
struct Frame {
  std::uint32_t number;
  std::uint32_t bytes;
  Kind kind;
};

bool is_plain(const fs::path& file) {
  const auto opened = open_plain_file(file);
  if (opened) ::close(*opened);
  return opened.has_value();
}

bool is_readable(const fs::path& file) {
  try {
    return is_plain(file);
  } catch (const Error&) {  // a link, or no file
    return false;
  }
}

[[noreturn]] void throw_nothing_saved(const fs::path& file) {
  throw Error(ErrorCode::archive,
              tr("no article can be saved: {}, by which all are found, is missing or damaged",
                 file.string()),
              rebuild_hint());
}

/// A folder in which only the tables that are needed are those of the generation.
void make_view(const fs::path& generation, const fs::path& scratch, bool with_terms) {
  const fs::path from = fs::absolute(generation);
  if (!is_plain(from / records_table)) throw_nothing_saved(generation / records_table);
  std::vector<glass::TableName> kept{glass::TableName::docdata};
  if (with_terms) kept.push_back(glass::TableName::termlist);
  const auto bytes = find_file(generation / "iamglass", glass::max_version_bytes);
  const auto version = bytes ? glass::without_tables(*bytes, kept) : std::nullopt;
  if (!version) throw_nothing_saved(generation / "iamglass");
  fs::remove_all(scratch);
  fs::create_directories(scratch);
  write_durably(scratch / "iamglass", *version);
  for (const auto& table : glass::tables) {
    const bool is_kept = std::any_of(kept.begin(), kept.end(), [&](glass::TableName name) {
      return row_of(name).file == table.file;
    });
    if (is_kept)
      fs::create_symlink(from / table.file, scratch / table.file);
    else
      write_durably(scratch / table.file, "");
  }
}

/// Whatever happens, it is removed at the end.
class Scratch {
 public:
  explicit Scratch(const fs::path& path) : path_(path) {}
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

 private:
  const fs::path& path_;
};

/// Of a number: what the tables say of it.
class NumberReader {
 public:
  explicit NumberReader(const Xapian::Database& database) : database_(database) {}

  std::pair<Kind, std::string> read(Xapian::docid document) const {
    bool readable = true;
    try {
      std::string data = database_.get_document(document, Xapian::DOC_ASSUME_VALID).get_data();
      if (is_sound_record(data)) return {Kind::record, std::move(data)};
      readable = data.empty();
    } catch (const Xapian::Error&) {
      readable = false;
    }
    if (readable && !has_terms(document)) return {Kind::nothing, {}};
    return {Kind::lost, article_name(database_, document)};
  }

 private:
  bool has_terms(Xapian::docid document) const {
    try {
      return database_.termlist_begin(document) != database_.termlist_end(document);
    } catch (const Xapian::DocNotFoundError&) {
      return false;
    } catch (const Xapian::Error&) {
      return true;
    }
  }

  const Xapian::Database& database_;
};

void write_frame(Xapian::docid number, Kind kind, const std::string& bytes, Descriptor& pipe) {
  const Frame frame{number, static_cast<std::uint32_t>(bytes.size()), kind};
  std::string written(sizeof frame, '\0');
  std::memcpy(written.data(), &frame, sizeof frame);
  pipe.write(written + bytes);
}

/// Nothing if the machine could not open it, which is told; that is no damage.
std::optional<Xapian::Database> opened_view(const fs::path& scratch, const std::string& archive,
                                            Descriptor& pipe) {
  try {
    return translating(archive, [&] { return std::optional(open_view(scratch)); });
  } catch (const Error& error) {
    if (error.code() != ErrorCode::io) throw;
    write_frame(0, Kind::fault, error.what() + std::string(1, '\0') + error.hint(), pipe);
    return std::nullopt;
  }
}

void write_frames(const fs::path& scratch, const std::string& archive, Xapian::docid first,
                  Xapian::docid most, Descriptor& pipe) {
  const auto view = opened_view(scratch, archive, pipe);
  if (!view) return;
  const Xapian::Database& database = *view;
  const Xapian::docid last = std::min(database.get_lastdocid(), most);
  const NumberReader reader(database);
  write_frame(first - 1, Kind::nothing, "", pipe);  // it is open
  for (Xapian::docid number = first; number <= last && number != 0; ++number) {
    const auto [kind, bytes] = reader.read(number);
    write_frame(number, kind, bytes, pipe);
  }
}

[[noreturn]] void throw_fault(const std::string& told) {
  const std::size_t end = told.find('\0');
  throw Error(ErrorCode::io, told.substr(0, end), end == told.npos ? "" : told.substr(end + 1));
}

bool read_fully(Descriptor& pipe, char* bytes, std::size_t size) {
  while (size > 0) {
    const std::size_t read = pipe.read(bytes, size);
    if (read == 0) return false;
    bytes += read;
    size -= read;
  }
  return true;
}

/// The number behind the last one that the child has told of; 0 if it could not open anything.
Xapian::docid read_frames(Descriptor& pipe, const SalvageTakers& take) {
  Xapian::docid next = 0;
  Frame frame{};
  std::array<char, sizeof frame> head{};
  while (read_fully(pipe, head.data(), head.size())) {
    std::memcpy(&frame, head.data(), sizeof frame);
    std::string bytes(frame.bytes, '\0');
    if (!read_fully(pipe, bytes.data(), bytes.size())) break;
    if (frame.kind == Kind::fault) throw_fault(bytes);
    next = frame.number + 1;
    if (frame.kind == Kind::nothing) continue;
    auto article = frame.kind == Kind::record ? decode_record(bytes) : std::nullopt;
    if (article)
      take.article(std::move(*article));
    else
      take.lost(frame.kind == Kind::lost ? bytes : fmt::format("#{}", frame.number));
  }
  return next;
}

std::uint64_t bytes_of_records(const fs::path& generation) {
  std::error_code none;
  const auto size = fs::file_size(generation / records_table, none);
  return none ? 0 : size;
}

}  // namespace

void salvage(const fs::path& generation, const fs::path& scratch, std::uint64_t most,
             const SalvageTakers& take) {
  bool with_terms = is_readable(generation / terms_table);
  const Scratch removed(scratch);
  make_view(generation, scratch, with_terms);
  const std::uint64_t numbers = std::max(min_numbers, most * numbers_an_article);
  const auto last = static_cast<Xapian::docid>(std::min<std::uint64_t>(numbers, UINT32_MAX));
  Xapian::docid next = 1;
  for (unsigned children = 0; children < max_children && next <= last; ++children) {
    Xapian::docid reached = 0;
    const bool ended = run_limited(
        bytes_of_records(generation),
        [&](Descriptor& pipe) {
          write_frames(scratch, generation.parent_path().string(), next, last, pipe);
        },
        [&](Descriptor& pipe) { reached = read_frames(pipe, take); });
    if (ended) break;
    if (reached > 0) {
      take.lost(fmt::format("#{}", reached));
      next = reached + 1;
    } else if (with_terms) {  // perhaps these can't be opened
      make_view(generation, scratch, with_terms = false);
    } else {
      throw_nothing_saved(generation / records_table);
    }
  }
}

}  // namespace timtin
