// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/types.h>

#include <string>

namespace timtin {

/// One folder has one name, whatever links lead to it; what cannot be asked for stays as it is.
std::string canonical_path(const std::string& archive);

/// The folder that lay at a path when a writer began. What it has read of an archive must not be
/// written into another one that was put there meanwhile.
class ArchivePlace {
 public:
  explicit ArchivePlace(std::string path);

  /// Throws Error(io) if another folder, or none, lies there now.
  void check() const;

 private:
  std::string path_;
  dev_t device_ = 0;
  ino_t inode_ = 0;
};

}  // namespace timtin
