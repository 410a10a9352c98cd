// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Xapian's errors become timtin::Error here and nowhere else.
#pragma once

#include <string>

#include "timtin/error.h"

namespace timtin {

/// Inside a handler: rethrows the current exception as timtin::Error; `archive` is named in the
/// message. A Xapian::Error is neither a std::exception nor polymorphic, hence the ordered catches.
[[noreturn]] void rethrow_translated(const std::string& archive);

/// Inside a handler: true if it is an error of Xapian that tells of stored bytes which are not as
/// they were written; not of the machine, nor of a writer that was faster.
bool tells_damage();

/// Runs `action`, errors translated.
template <typename Action>
auto translating(const std::string& archive, Action action) -> decltype(action()) {
  try {
    return action();
  } catch (...) {
    rethrow_translated(archive);
  }
}

/// While the process is being ended: why a write failed, as the library or the system says it;
/// empty if neither does. Of an exception that is still on its way only errno can tell.
std::string reason_of_failed_write();

/// What helps against a damaged or foreign archive.
std::string rebuild_hint();

/// What helps if everything derived is of another version: the command that derives it anew.
std::string reindex_hint(const std::string& archive);

/// What harms nothing and tells more: the command that looks for damage.
std::string check_hint(const std::string& archive);

/// Error(archive): a file of the index, or a part of it, is not as it was written.
[[noreturn]] void throw_damaged(const std::string& what);

/// There is nothing at this place, or not yet: the first import is running, or was interrupted.
Error missing_archive(const std::string& archive);

/// Error(locked): somebody has written to an archive while it was read.
Error written_meanwhile(const std::string& archive);

/// Error(archive): what lies there is none of ours. `sentence` takes the path, and is translated
/// here; mark it with tr_noop().
[[noreturn]] void throw_foreign(const char* sentence, const std::string& path);

/// Error(io) for the current errno. `sentence` takes the path and the reason, and is translated
/// here; mark it with tr_noop().
[[noreturn]] void throw_io(const char* sentence, const std::string& path);

}  // namespace timtin
