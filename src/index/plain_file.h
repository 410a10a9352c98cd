// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is read in an archive's folder, where others may have laid what is no file.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>

#include "timtin/error.h"

namespace timtin {

/// Error(archive) for what is there and may not be read: no damage.
class Forbidden : public Error {
 public:
  using Error::Error;
};

/// A folder that is held open: what is asked for by name is looked for in it and nowhere else,
/// whatever is laid at its path meanwhile.
class Folder {
 public:
  /// Throws Error(archive) for what is missing, no folder or a link to one, or may not be read.
  explicit Folder(const std::filesystem::path& path);
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// Of a plain file that may be read; nothing if there is none of this name. Throws
  /// Error(archive) for a link, a FIFO, a device, a folder, and for one that may not be read.
  std::optional<struct stat> plain_file(const std::string& name) const;

 private:
  std::filesystem::path path_;
  int descriptor_;
};

/// Opens a plain file for reading, waiting for nobody; nothing if there is none. Throws
/// Error(archive) as Folder does.
std::optional<int> open_plain_file(const std::filesystem::path& path);

}  // namespace timtin
