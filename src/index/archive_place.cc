// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/archive_place.h"

#include <sys/stat.h>

#include <filesystem>

#include "index/errors.h"
#include "text/message.h"

namespace timtin {

std::string canonical_path(const std::string& archive) {
  std::error_code failure;
  const auto path =
      std::filesystem::weakly_canonical(std::filesystem::absolute(archive, failure), failure);
  return failure ? archive : path.string();
}

ArchivePlace::ArchivePlace(std::string path) : path_(std::move(path)) {
  struct stat status {};
  if (::stat(path_.c_str(), &status) != 0) throw_io(tr_noop("cannot open {}: {}"), path_);
  device_ = status.st_dev;
  inode_ = status.st_ino;
}

void ArchivePlace::check() const {
  struct stat status {};
  if (::stat(path_.c_str(), &status) == 0 && status.st_dev == device_ && status.st_ino == inode_)
    return;
  throw Error(ErrorCode::io,
              tr("cannot write archive {}: another folder was put at its place meanwhile", path_),
              tr("run the same command again"));
}

}  // namespace timtin
