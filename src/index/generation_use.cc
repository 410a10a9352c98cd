// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/generation_use.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <system_error>

namespace timtin {

namespace {

int open_folder(const char* path) {
  return ::open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// False if others hold it in a way that excludes this one; where folders cannot be locked, as on
/// some network file systems, true.
bool try_lock(int descriptor, int kind) {
  while (::flock(descriptor, kind | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) return true;
  }
  return true;
}

}  // namespace

GenerationUse::GenerationUse(const std::string& generation)
    : descriptor_(open_folder(generation.c_str())) {
  if (descriptor_ < 0 && errno == ENOENT)
    throw Xapian::DatabaseOpeningError("Couldn't open " + generation, errno);
  // What else is wrong with the folder is told by who opens its files.
  if (descriptor_ < 0 || try_lock(descriptor_, LOCK_SH)) return;
  ::close(descriptor_);
  throw Xapian::DatabaseOpeningError(generation + " is being removed");
}

GenerationUse::~GenerationUse() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void remove_unused(const std::filesystem::path& generation) {
  const int descriptor = open_folder(generation.c_str());
  if (descriptor < 0) return;
  std::error_code ignored;  // a leftover is removed by the next writer
  if (try_lock(descriptor, LOCK_EX)) std::filesystem::remove_all(generation, ignored);
  ::close(descriptor);
}

}  // namespace timtin
