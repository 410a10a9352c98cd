// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Every call that changes the files of a folder (IO_UNDER) or makes them durable is appended to
/// the file IO_RECORD, in the order in which they were done. power_cut.py reads it. An entry, in
/// the machine's byte order:
///
///     u8 kind   u64 inode   u64 offset   u32 bytes of first   u32 bytes of second   first   second
///
///     c  a file was made: first is its path       m  a folder was made: first is its path
///     w  written: first is what                   t  cut or extended to offset bytes
///     r  renamed from first to second             u  removed: first is the path
///     s  synced (a file or a folder)
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace io {

/// Holds the order: the call is done and recorded while nobody else does one.
class Recording {
 public:
  Recording();
  bool wanted() const;

  void created(int folder, const char* path, bool is_folder);
  /// `bytes`, the last of them before byte `end` of the file; -1: before the file's own place.
  void written(int fd, std::string_view bytes, off_t end);
  void truncated(int fd, off_t size);
  void synced(int fd);
  void renamed(const char* from, const char* to);
  void removed(int folder, const char* path);

 private:
  std::unique_lock<std::mutex> lock_;
};

}  // namespace io
