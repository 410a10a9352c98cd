// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Files that survive a power cut. All of it throws Error(io).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace timtin {

/// fsync of a file or of a directory (which makes the names in it durable).
void sync_path(const std::filesystem::path& path);

/// fsync of every file of a directory, then of the directory.
void sync_directory_tree(const std::filesystem::path& directory);

/// Readers of `path` see the old content or the new one, also after a power cut.
void write_durably(const std::filesystem::path& path, std::string_view content);

/// The same of `path~`, for what `path` has or had: whoever may not read that may not read this.
void keep_beside(const std::filesystem::path& path, std::string_view content);

/// Where keep_beside() writes.
std::filesystem::path kept_beside(const std::filesystem::path& path);

/// Appends a line and syncs it.
void append_durably(const std::filesystem::path& path, std::string_view line);

/// Renames and makes the new name durable. Both in the same directory or in a directory of it.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// The whole file, at most `limit` bytes. Throws Error(archive) for what is no plain file or may
/// not be read.
std::string read_file(const std::filesystem::path& path, std::size_t limit = 64u << 20);

/// The same; nothing if there is no such file.
std::optional<std::string> find_file(const std::filesystem::path& path, std::size_t limit);

}  // namespace timtin
