// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One writer an archive.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace timtin {

/// Who holds an archive, as the lock file has it: a line `PID SECONDS WHAT`, the seconds since
/// 1970.
struct LockHolder {
  std::uint64_t process = 0;
  std::int64_t since = 0;
  std::string what;  ///< a command, such as `timtin import`; may be empty
};

/// Holds ARCHIVE/lock from construction to destruction; the kernel releases it when the process
/// dies. Makes the archive's directory if absent. The lock file itself always stays.
class WriteLock {
 public:
  /// Throws Error(locked), with who it is, when another process still holds it after
  /// `wait_seconds`. `what` is told to others meanwhile.
  WriteLock(const std::string& archive, int wait_seconds, const std::string& what);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;

 private:
  void open(const std::string& path);

  int descriptor_ = -1;
};

/// Who writes the archive now; nothing if nobody does.
std::optional<LockHolder> lock_holder(const std::string& archive);

/// `pid 4711 (timtin import) since 02:13`, in the user's language.
std::string description_of(const LockHolder& holder);

}  // namespace timtin
