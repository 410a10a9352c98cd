// SPDX-License-Identifier: GPL-2.0-or-later
#include "io_record.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdlib>

#include "io_faults.h"

namespace io {
namespace {

std::mutex order;

/// -1: nothing is recorded. By system calls: the library's own are watched.
int record_file() {
  static const char* const path = std::getenv("IO_RECORD");
  static const int file =
      path == nullptr
          ? -1
          : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path,
                                       O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  return file;
}

void append(char kind, std::uint64_t inode, std::uint64_t offset, std::string_view first,
            std::string_view second = {}) {
  std::string entry(1, kind);
  const auto number = [&entry](auto value) {
    entry.append(reinterpret_cast<const char*>(&value), sizeof value);
  };
  number(inode);
  number(offset);
  number(static_cast<std::uint32_t>(first.size()));
  number(static_cast<std::uint32_t>(second.size()));
  entry.append(first);
  entry.append(second);
  if (::syscall(SYS_write, record_file(), entry.data(), entry.size()) !=
      static_cast<long>(entry.size()))
    std::abort();
}

std::uint64_t inode_of(int fd) {
  struct stat status {};
  return ::fstat(fd, &status) == 0 ? status.st_ino : 0;
}

/// Absolute, if the folder is one that is open.
std::string whole_path(int folder, const char* path) {
  if (*path == '/' || folder == AT_FDCWD) return path;
  return path_of(folder) + '/' + path;
}

}  // namespace

Recording::Recording() {
  if (record_file() >= 0) lock_ = std::unique_lock(order);
}

bool Recording::wanted() const { return lock_.owns_lock(); }

void Recording::created(int folder, const char* path, bool is_folder) {
  struct stat status {};
  if (!wanted() || ::fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) != 0) return;
  append(is_folder ? 'm' : 'c', status.st_ino, 0, whole_path(folder, path));
}

void Recording::written(int fd, std::string_view bytes, off_t end) {
  if (!wanted()) return;
  const off_t place = end >= 0 ? end : ::lseek(fd, 0, SEEK_CUR);
  append('w', inode_of(fd), static_cast<std::uint64_t>(place) - bytes.size(), bytes);
}

void Recording::truncated(int fd, off_t size) {
  if (wanted()) append('t', inode_of(fd), static_cast<std::uint64_t>(size), {});
}

void Recording::synced(int fd) {
  if (wanted()) append('s', inode_of(fd), 0, {});
}

void Recording::renamed(const char* from, const char* to) {
  if (wanted()) append('r', 0, 0, from, to);
}

void Recording::removed(int folder, const char* path) {
  if (wanted()) append('u', 0, 0, whole_path(folder, path));
}

}  // namespace io
