// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/errors.h"

#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string_view>

#include "index/lock.h"
#include "text/message.h"

namespace timtin {

namespace {

/// Faults of the machine, not of the archive.
constexpr int system_faults[] = {ENOSPC, EDQUOT, EFBIG,  EIO,    EROFS,
                                 EMFILE, ENFILE, ENOMEM, EACCES, EPERM};

bool is_system_fault(int number) {
  return std::find(std::begin(system_faults), std::end(system_faults), number) !=
         std::end(system_faults);
}

/// What an error of Xapian tells.
struct Told {
  std::string reason;
  int fault = 0;  ///< of the machine: its errno
};

/// Xapian tells no number, and of its lock the reason stands at the end of its sentence, where the
/// first letter may be a small one.
int fault_in(std::string_view sentence) {
  for (const int fault : system_faults)
    if (sentence.ends_with(std::strerror(fault) + 1)) return fault;
  return 0;
}

/// `number` is errno as the exception left it: why it could not make an index Xapian keeps to
/// itself.
Told told_by(const Xapian::Error& error, int number) {
  const char* system = error.get_error_string();
  if (system == nullptr && is_system_fault(number) &&
      error.get_type() == std::string_view("DatabaseCreateError"))
    system = std::strerror(number);
  if (system == nullptr) return {error.get_msg(), fault_in(error.get_msg())};
  return {fmt::format("{} ({})", error.get_msg(), system), fault_in(system)};
}

std::string hint_of(int fault) {
  switch (fault) {
    case EMFILE:
    case ENFILE:
      return tr("allow more open files: ulimit -n 256");
    case ENOMEM:
      return tr("run it when more memory is free");
    case EACCES:
    case EPERM:
      return tr("whose archive it is must let you read all of its files");
    case EROFS:
      return tr("the disk is mounted for reading only");
    default:
      return tr("check the disk's free space and health, then run the same command again");
  }
}

Error failed(const std::string& archive, const Told& told) {
  return Error(ErrorCode::io, tr("cannot use archive {}: {}", archive, told.reason),
               hint_of(told.fault));
}

Error damaged(const std::string& archive, const std::string& reason) {
  return Error(ErrorCode::archive,
               tr("cannot read archive {}: the index is damaged: {}", archive, reason),
               check_hint(archive));
}

/// All but the lock and a faster writer, which are caught before.
bool is_damage(const Xapian::DatabaseError& error, const Told& told) {
  if (told.fault != 0) return false;
  const std::string_view type = error.get_type();
  // No fault of the disk: what it gave ends too early or cannot be unpacked.
  if (type == "DatabaseError")
    return told.reason.starts_with("EOF reading") || told.reason.starts_with("inflate failed");
  return type != "DatabaseClosedError" && type != "DatabaseCreateError";
}

bool others_write_to(const std::string& archive) {
  const auto holder = lock_holder(archive);
  return holder && holder->process != static_cast<std::uint64_t>(::getpid());
}

}  // namespace

void rethrow_translated(const std::string& archive) {
  const int number = errno;
  try {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const Xapian::DatabaseLockError& error) {
    const Told told = told_by(error, number);
    if (told.fault != 0) throw failed(archive, told);
    throw Error(ErrorCode::locked, tr("cannot write archive {}: {}", archive, told.reason),
                tr("wait until the other import has finished, or use --wait"));
  } catch (const Xapian::DatabaseModifiedError& error) {
    // A block of a later state may be a damaged one.
    if (!others_write_to(archive)) throw damaged(archive, error.get_msg());
    throw Error(
        ErrorCode::archive,
        tr("cannot read archive {}: it was rewritten faster than it could be read", archive),
        tr("try again when the import has finished"));
  } catch (const Xapian::DatabaseError& error) {
    const Told told = told_by(error, number);
    throw is_damage(error, told) ? damaged(archive, told.reason) : failed(archive, told);
  } catch (const Xapian::Error& error) {
    const Told told = told_by(error, number);
    if (told.fault != 0) throw failed(archive, told);
    throw Error(ErrorCode::archive, tr("cannot use archive {}: {}", archive, told.reason));
  } catch (const std::length_error& error) {
    // So the library says that a piece of a table ends before it begins.
    throw damaged(archive, error.what());
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(ErrorCode::io, tr("cannot use archive {}: {}", archive, error.what()));
  }
}

bool tells_damage() {
  const int number = errno;
  try {
    throw;
  } catch (const Xapian::DatabaseLockError&) {
    return false;
  } catch (const Xapian::DatabaseModifiedError&) {
    return false;
  } catch (const Xapian::DatabaseError& error) {
    return is_damage(error, told_by(error, number));
  } catch (...) {
    return false;
  }
}

std::string reason_of_failed_write() {
  const int number = errno;
  try {
    if (std::current_exception()) throw;
  } catch (const Xapian::Error& error) {
    return told_by(error, number).reason;
  } catch (...) {
  }
  return is_system_fault(number) ? std::strerror(number) : "";
}

std::string rebuild_hint() { return tr("import the articles again into a new archive (-a DIR)"); }

std::string reindex_hint(const std::string& archive) {
  return tr("this makes it readable: timtin -a {} reindex", archive);
}

std::string check_hint(const std::string& archive) {
  return tr("this tells what is damaged: timtin -a {} check", archive);
}

void throw_damaged(const std::string& what) {
  throw Error(ErrorCode::archive, tr("the index is damaged: {}", what), rebuild_hint());
}

Error written_meanwhile(const std::string& archive) {
  return Error(ErrorCode::locked, tr("archive {} was written to while it was read", archive),
               tr("run the same command again when that has ended"));
}

void throw_foreign(const char* sentence, const std::string& path) {
  throw Error(ErrorCode::archive, tr(sentence, path), tr("look who laid it there, then remove it"));
}

void throw_io(const char* sentence, const std::string& path) {
  const int error = errno;
  throw Error(ErrorCode::io, tr(sentence, path, std::strerror(error)));
}

}  // namespace timtin
