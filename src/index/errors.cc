// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/errors.h"

#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <filesystem>

#include "text/message.h"

namespace timtin {

namespace {

std::string reason_of(const Xapian::Error& error) {
  const char* system = error.get_error_string();
  return system ? fmt::format("{} ({})", error.get_msg(), system) : error.get_msg();
}

/// Faults of the machine, not of the archive.
constexpr int system_faults[] = {ENOSPC, EDQUOT, EFBIG,  EIO,    EROFS,
                                 EMFILE, ENFILE, ENOMEM, EACCES, EPERM};

/// The one that Xapian ran into, or 0; it tells no number, and of its lock the reason stands at the
/// end of its sentence, where the first letter may be a small one.
int system_fault(const Xapian::Error& error) {
  const char* const reason = error.get_error_string();
  const std::string told = reason == nullptr ? error.get_msg() : reason;
  for (const int fault : system_faults)
    if (told.ends_with(std::strerror(fault) + 1)) return fault;
  return 0;
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

Error failed(const std::string& archive, const Xapian::Error& error, int fault) {
  return Error(ErrorCode::io, tr("cannot use archive {}: {}", archive, reason_of(error)),
               hint_of(fault));
}

Error damaged(const std::string& archive, const std::string& reason) {
  return Error(ErrorCode::archive,
               tr("cannot read archive {}: the index is damaged: {}", archive, reason),
               check_hint(archive));
}

}  // namespace

void rethrow_translated(const std::string& archive) {
  try {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const Xapian::DatabaseLockError& error) {
    if (const int fault = system_fault(error)) throw failed(archive, error, fault);
    throw Error(ErrorCode::locked, tr("cannot write archive {}: {}", archive, reason_of(error)),
                tr("wait until the other import has finished, or use --wait"));
  } catch (const Xapian::DatabaseCorruptError& error) {
    if (const int fault = system_fault(error)) throw failed(archive, error, fault);
    throw damaged(archive, reason_of(error));
  } catch (const Xapian::DatabaseModifiedError&) {
    throw Error(
        ErrorCode::archive,
        tr("cannot read archive {}: it was rewritten faster than it could be read", archive),
        tr("try again when the import has finished"));
  } catch (const Xapian::DatabaseOpeningError& error) {
    if (const int fault = system_fault(error)) throw failed(archive, error, fault);
    throw damaged(archive, reason_of(error));
  } catch (const Xapian::DatabaseError& error) {
    // A file that ends too early is no fault of the disk.
    if (error.get_msg().starts_with("EOF reading")) throw damaged(archive, reason_of(error));
    throw failed(archive, error, system_fault(error));
  } catch (const Xapian::Error& error) {
    if (const int fault = system_fault(error)) throw failed(archive, error, fault);
    throw Error(ErrorCode::archive, tr("cannot use archive {}: {}", archive, reason_of(error)));
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(ErrorCode::io, tr("cannot use archive {}: {}", archive, error.what()));
  }
}

std::string reason_of_failed_write() {
  const int fault = errno;
  try {
    if (std::current_exception()) throw;
  } catch (const Xapian::Error& error) {
    return reason_of(error);
  } catch (...) {
  }
  const bool known = std::find(std::begin(system_faults), std::end(system_faults), fault) !=
                     std::end(system_faults);
  return known ? std::strerror(fault) : "";
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

void throw_foreign(const char* sentence, const std::string& path) {
  throw Error(ErrorCode::archive, tr(sentence, path), tr("look who laid it there, then remove it"));
}

void throw_io(const char* sentence, const std::string& path) {
  const int error = errno;
  throw Error(ErrorCode::io, tr(sentence, path, std::strerror(error)));
}

}  // namespace timtin
