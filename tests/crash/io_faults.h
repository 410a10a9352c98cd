// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The Nth call on files of a folder goes wrong:
///
///     IO_UNDER=FOLDER      whose files are meant, as an absolute path; nothing else counts
///     FAULTY_IO_DO=kill    the process is killed before the call
///                  torn    of a write only the first half is done, then the process is killed
///                  ERRNO   a number: the call fails with it, and so do all after it
///                  once:ERRNO   only this call fails
///     FAULTY_IO_AT=N       from 1, of the calls that this can happen to; absent: none goes wrong
///     FAULTY_IO_REPORT=FILE    at the end the number of these calls is written there
#pragma once

#include <cstdint>
#include <string>

namespace io {

enum class Kind : std::uint8_t {
  open,
  create,
  read,
  write,
  truncate,
  sync,
  rename,
  remove,
  folder
};

enum class Verdict : std::uint8_t { go_on, tear, fail };

/// Of a path relative to the folder that is open as `folder`, or AT_FDCWD.
bool is_meant(int folder, const char* path);
/// Of an open file.
bool is_meant(int fd);

/// Of what is open; empty if that cannot be told.
std::string path_of(int fd);

/// Decides on the next call that is meant; does not return if the process is to be killed before
/// it. Sets errno if the call fails.
Verdict next_call(Kind kind);

}  // namespace io
