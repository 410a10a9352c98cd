// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/generation_files.h"

#include <algorithm>
#include <future>
#include <memory>
#include <string_view>

#include "index/current_counts.h"
#include "index/descriptor.h"
#include "index/errors.h"
#include "index/library_call.h"
#include "index/metadata.h"
#include "index/plain_file.h"
#include "index/register/register_table.h"
#include "index/table_check.h"
#include "index/whole_database.h"
#include "text/checksum.h"
#include "text/digest.h"
#include "text/message.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

/// Xapian's lock has nothing in it and may be made at any time; what ends in .tmp is being written,
/// by it or by us, or was when a writer was stopped.
bool belongs_to_generation(std::string_view name) {
  return name != "flintlock" && !name.ends_with(".tmp");
}

constexpr std::size_t piece_bytes = 1u << 20;

bool is_table(std::string_view name) { return name.ends_with(".glass"); }

/// Written anew under its name by whoever writes to the generation: what a build left and nobody
/// changes since has a SHA-256.
bool is_replaced(std::string_view name, const FileState& before) {
  return name == "iamglass" || name == registry::register_file || before.sha256.empty();
}

/// Who reads these sees by their content whether they are of this state, and does without them.
bool is_derived_by_readers(std::string_view name) {
  return name == registry::register_file || name == living_counts_file;
}

/// Hands over the file piece by piece: mapped, it would count as memory of the process.
template <typename Take>
void read_pieces(const fs::path& path, Take take) {
  const auto opened = open_plain_file(path);
  if (!opened) return;
  Descriptor file(path, *opened);
  const auto bytes =
      static_cast<std::size_t>(std::min<std::uint64_t>(piece_bytes, file.bytes() + 1));
  const auto buffer = std::make_unique_for_overwrite<char[]>(bytes);
  for (std::uint64_t offset = 0;; offset += bytes) {
    const std::size_t size = file.read_at(offset, buffer.get(), bytes);
    if (size == 0) return;
    take(std::string_view(buffer.get(), size));
  }
}

/// XXH3 of the digits of the XXH3 of each piece.
class PieceChecksum {
 public:
  void update(std::string_view piece) { of_pieces_ += checksum_hex(piece); }
  std::string hex() const { return checksum_hex(of_pieces_); }

 private:
  std::string of_pieces_;
};

std::string checksum_of(const fs::path& file) {
  PieceChecksum sum;
  read_pieces(file, [&](std::string_view piece) { sum.update(piece); });
  return sum.hex();
}

/// Both digests of a file that a build has left, in one pass.
FileState sealed_state(const fs::path& file) {
  Sha256 sha;
  PieceChecksum sum;
  std::uint64_t bytes = 0;
  read_pieces(file, [&](std::string_view piece) {
    sha.update(piece);
    sum.update(piece);
    bytes += piece.size();
  });
  return {bytes, sha.hex(), sum.hex()};
}

bool is_in(FileSet set, std::string_view name) {
  if (name == records_table || is_derived_by_readers(name)) return false;
  if (set == FileSet::everything) return true;
  if (set == FileSet::tables) return is_table(name) || name == "iamglass";
  return name == "iamglass" || name == "postlist.glass";
}

/// The manifest tells the same of the file still: nobody has begun to write.
bool is_told_still(const std::string& archive, const Manifest& manifest, const std::string& name) {
  const auto now = read_manifest(archive);
  if (!now || now->generation != manifest.generation) return false;
  const auto file = now->files.find(name);
  return file != now->files.end() && file->second == manifest.files.at(name);
}

Error wrong_file(const std::string& archive, const std::string& why) {
  return Error(ErrorCode::archive, tr("cannot read archive {}: {}", archive, why),
               check_hint(archive));
}

void check_file(const std::string& archive, const Folder& folder, const std::string& name,
                const FileState& expected) {
  const auto status = folder.plain_file(name);
  if (!status) throw wrong_file(archive, tr("its file {} is missing", name));
  const auto bytes = static_cast<std::uint64_t>(status->st_size);
  if (has_size(expected, bytes)) return;
  throw wrong_file(archive,
                   tr("its file {} has {} bytes, {} expected", name, bytes, *expected.bytes));
}

/// What Xapian takes for true without a look: with another level of a table in it it writes beyond
/// an array. Of one that a writer is at work on nothing is told.
void check_version_file(const std::string& archive, const fs::path& generation,
                        const Manifest& manifest) {
  const char* const name = "iamglass";
  const auto file = manifest.files.find(name);
  if (file == manifest.files.end() || !file->second.is_summed()) return;
  if (!is_as_written(generation, manifest, name))
    throw wrong_file(archive, tr("its file {} is not what was written", name));
}

/// Tables that hold what the manifest does not tell, and in which a writer would lose its way: of
/// records that are damaged an import heals those that it brings, and an interrupted writer leaves
/// all without checksums.
std::vector<std::string> unsound_tables(const fs::path& generation, const Manifest& manifest) {
  std::vector<std::string> unsound;
  for (const std::string& name : file_names(generation)) {
    const auto file = manifest.files.find(name);
    const bool is_compared = file != manifest.files.end() && file->second.is_summed();
    if (is_table(name) && (!is_compared || name == records_table) &&
        !is_as_written(generation, manifest, name) && !is_sound_table(generation / name))
      unsound.push_back(name);
  }
  return unsound;
}

void check_revision(const std::string& archive, const Manifest& manifest,
                    const Xapian::Database& database) {
  const std::uint64_t revision = revision_of(database);
  if (manifest.state == Manifest::State::live && revision == manifest.revision + 1) return;
  if (revision != manifest.revision)
    throw wrong_file(archive,
                     tr("its index is of revision {}, {} expected", revision, manifest.revision));
  if (database.get_doccount() != manifest.articles)
    throw wrong_file(archive, tr("its index has {} articles, {} expected", database.get_doccount(),
                                 manifest.articles));
}

}  // namespace

bool has_size(const FileState& expected, std::uint64_t bytes) {
  return !expected.bytes || bytes == *expected.bytes ||
         (!expected.is_summed() && bytes > *expected.bytes);
}

std::vector<std::string> file_names(const fs::path& generation) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(generation))
    if (entry.is_regular_file() && belongs_to_generation(entry.path().filename().native()))
      names.push_back(entry.path().filename());
  return names;
}

bool has_content(const FileState& expected, const fs::path& file) {
  if (expected.sha256.empty()) return checksum_of(file) == expected.xxh3;
  const FileState found = sealed_state(file);
  return found.sha256 == expected.sha256 && (expected.xxh3.empty() || found.xxh3 == expected.xxh3);
}

Xapian::Database open_generation(const std::string& archive, const Manifest& manifest) {
  const std::string path = generation_path(archive, manifest.generation);
  const Folder folder(path);
  const LibraryCall opening;
  for (const auto& [name, expected] : manifest.files)
    if (!is_derived_by_readers(name)) check_file(archive, folder, name, expected);
  // Without a list Xapian would open what lies there, and wait for the other end of a FIFO.
  if (manifest.files.empty())
    for (const char* name : {"iamglass", "postlist.glass", records_table, terms_table})
      check_file(archive, folder, name, {});
  check_version_file(archive, path, manifest);
  // The real path and an explicit backend: a stub file would be code.
  Xapian::Database database = open_whole(path);
  check_readable(database, archive);
  check_revision(archive, manifest, database);
  return database;
}

std::map<std::string, FileState> sealed_files(const fs::path& generation) {
  std::map<std::string, std::future<FileState>> running;
  for (const std::string& name : file_names(generation))
    running[name] = std::async(std::launch::async, sealed_state, generation / name);
  std::map<std::string, FileState> files;
  for (auto& [name, state] : running) files[name] = state.get();
  return files;
}

bool is_as_written(const fs::path& generation, const Manifest& manifest, const std::string& name) {
  const auto file = manifest.files.find(name);
  if (file == manifest.files.end() || !file->second.is_summed()) return false;
  const FileState& told = file->second;
  if (told.xxh3.empty()) return has_content(told, generation / name);
  return checksum_of(generation / name) == told.xxh3;
}

std::vector<std::string> changed_files(const std::string& archive, const Manifest& manifest,
                                       FileSet set) {
  const fs::path generation = generation_path(archive, manifest.generation);
  std::vector<std::string> changed;
  for (const auto& [name, file] : manifest.files)
    if (file.is_summed() && is_in(set, name) && !is_as_written(generation, manifest, name) &&
        is_told_still(archive, manifest, name))
      changed.push_back(name);
  return changed;
}

bool is_at_rest(const Manifest& manifest) {
  return std::all_of(manifest.files.begin(), manifest.files.end(), [](const auto& file) {
    return !is_table(file.first) || file.second.is_summed();
  });
}

void check_before_writing(const std::string& archive, const Manifest& manifest, FileSet set) {
  auto damaged = changed_files(archive, manifest, set);
  if (damaged.empty() && set == FileSet::tables)
    damaged = unsound_tables(generation_path(archive, manifest.generation), manifest);
  if (damaged.empty()) return;
  throw Error(ErrorCode::archive,
              tr("nothing is written to archive {}: its file {} is not what was written", archive,
                 damaged.front()),
              check_hint(archive));
}

void begin_writing(const fs::path& generation, Manifest& manifest) {
  manifest.state = Manifest::State::live;
  note_commit(generation, manifest);
}

void note_commit(const fs::path& generation, Manifest& manifest) {
  const Xapian::Database database = open_whole(generation);
  manifest.articles = database.get_doccount();
  manifest.revision = revision_of(database);
  for (const std::string& name : file_names(generation)) {
    FileState& file = manifest.files[name];
    if (is_table(name)) {
      file = {fs::file_size(generation / name)};
    } else if (is_replaced(name, file)) {
      file = {};
    }
  }
}

void end_writing(const fs::path& generation, Manifest& manifest) {
  for (const std::string& name : file_names(generation)) {
    FileState& file = manifest.files[name];
    if (file.is_summed()) continue;
    file = {fs::file_size(generation / name), {}, checksum_of(generation / name)};
  }
}

}  // namespace timtin
