// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is written into an archive's folder, where others may have laid links.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "index/descriptor.h"

namespace timtin {

/// A file on its way to its name. It is made beside that under one that nobody can have foreseen,
/// and has the mode and group of what it replaces, or of `like`, else those of its folder. One at a
/// time for a name: what a writer that died has left is removed. Throws Error(io), and
/// Error(archive) if one of the names belongs to what is no plain file.
class NewFile {
 public:
  explicit NewFile(const std::filesystem::path& target) : NewFile(target, target) {}
  NewFile(std::filesystem::path target, const std::filesystem::path& like);
  ~NewFile();  ///< without publish() nothing is left
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes) { file_->write(bytes); }

  /// Durable under its name when it returns.
  void publish();

 private:
  std::filesystem::path target_, temporary_;
  std::optional<Descriptor> file_;
};

/// Error(archive) if something lies there that is neither a plain file nor nothing.
void check_plain_file(const std::filesystem::path& path);

/// Error(archive) unless it is a folder, no link to one, with only plain files and such folders in
/// it.
void check_plain_tree(const std::filesystem::path& path);

/// Gives a file, or a folder with what is in it, the mode and group of the archive's own folder,
/// whatever the umask: who may write there may go on with it. What belongs to somebody else stays.
void follow_archive(const std::filesystem::path& path, const std::filesystem::path& archive);

}  // namespace timtin
