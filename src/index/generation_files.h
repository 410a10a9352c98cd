// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The files of a generation against what the manifest says of them.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/manifest.h"

namespace timtin {

/// Opens the generation that the manifest names. Throws Error(archive) unless all its files are
/// there with their sizes and may be read, the index is one of ours, and its revision and count are
/// those of the manifest, or it is one commit ahead (manifest.h); DatabaseOpeningError or
/// DatabaseModifiedError as Xapian does. Of the content only the version file is compared, by which
/// Xapian finds its tables: `check` compares all.
Xapian::Database open_generation(const std::string& archive, const Manifest& manifest);

/// A file that may grow (no digest) may have more bytes than it had.
bool has_size(const FileState& expected, std::uint64_t bytes);

/// The files directly in it, but for Xapian's lock and what is still being written.
std::vector<std::string> file_names(const std::filesystem::path& generation);

/// True if the file has every digest that is told of it. False, too, if none is.
bool has_content(const FileState& expected, const std::filesystem::path& file);

/// Sizes, SHA-256 and checksums of all these; each is read once, on all cores. Throws Error.
std::map<std::string, FileState> sealed_files(const std::filesystem::path& generation);

/// True if the file is there with the checksum, else the digest, that the manifest tells.
bool is_as_written(const std::filesystem::path& generation, const Manifest& manifest,
                   const std::string& name);

/// Files whose content is compared. Never the records, which have checksums of their own, nor what
/// readers know by its content to be of another state.
enum class FileSet : std::uint8_t {
  all_articles,  ///< the tables that list them
  tables,        ///< all others, too: what a write changes
  everything,    ///< and what it copies into a new generation, or a query finds by
};

/// The files of the set that are not what was written. Reads all of it. Of a file that a writer is
/// at work on, or that an interrupted one has left, nothing is said.
std::vector<std::string> changed_files(const std::string& archive, const Manifest& manifest,
                                       FileSet set);

/// True unless somebody is writing to the generation, or was stopped while he did.
bool is_at_rest(const Manifest& manifest);

/// Throws Error(archive) if there are such files: a write would give them new checksums, and
/// nothing but a deep check could tell afterwards. Before the tables are written to also if one
/// that may hold something else, records or what an interrupted writer has left, is unsound
/// (table_check.h).
void check_before_writing(const std::string& archive, const Manifest& manifest, FileSet set);

/// Of a manifest whose generation is about to be written to: nothing is said of content that will
/// change, of the tables only that they do not become shorter.
void begin_writing(const std::filesystem::path& generation, Manifest& manifest);

/// Sizes, count and revision after a commit.
void note_commit(const std::filesystem::path& generation, Manifest& manifest);

/// Sizes and checksums when the last write is over.
void end_writing(const std::filesystem::path& generation, Manifest& manifest);

}  // namespace timtin
