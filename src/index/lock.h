// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One writer an archive.
#pragma once

#include <string>

namespace timtin {

/// Holds ARCHIVE/lock from construction to destruction; the kernel releases it when the process
/// dies. Makes the archive's directory if absent. The lock file itself always stays.
class WriteLock {
 public:
  /// Throws Error(locked) when another process still holds it after `wait_seconds`.
  WriteLock(const std::string& archive, int wait_seconds);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace timtin
