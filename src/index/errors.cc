// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/errors.h"

#include <xapian.h>

#include <cerrno>
#include <cstring>

#include "text/message.h"

namespace timtin {

namespace {

std::string reason_of(const Xapian::Error& error) {
  const char* system = error.get_error_string();
  return system ? fmt::format("{} ({})", error.get_msg(), system) : error.get_msg();
}

Error damaged(const std::filesystem::path& archive, const std::string& reason) {
  return Error(ErrorCode::archive,
               tr("cannot read archive {}: the index is damaged: {}", archive.string(), reason),
               rebuild_hint());
}

}  // namespace

void rethrow_translated(const std::filesystem::path& archive) {
  try {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const Xapian::DatabaseLockError& error) {
    throw Error(ErrorCode::locked,
                tr("cannot write archive {}: {}", archive.string(), reason_of(error)),
                tr("wait until the other import has finished, or use --wait"));
  } catch (const Xapian::DatabaseCorruptError& error) {
    throw damaged(archive, reason_of(error));
  } catch (const Xapian::DatabaseModifiedError&) {
    throw Error(ErrorCode::archive,
                tr("cannot read archive {}: it was rewritten faster than it could be read",
                   archive.string()),
                tr("try again when the import has finished"));
  } catch (const Xapian::DatabaseOpeningError& error) {
    throw damaged(archive, reason_of(error));
  } catch (const Xapian::DatabaseError& error) {
    // A file that ends too early is no fault of the disk.
    if (error.get_msg().starts_with("EOF reading")) throw damaged(archive, reason_of(error));
    throw Error(ErrorCode::io, tr("cannot use archive {}: {}", archive.string(), reason_of(error)),
                tr("check the disk's free space and health, then run the same command again"));
  } catch (const Xapian::Error& error) {
    throw Error(ErrorCode::archive,
                tr("cannot use archive {}: {}", archive.string(), reason_of(error)));
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(ErrorCode::io, tr("cannot use archive {}: {}", archive.string(), error.what()));
  }
}

std::string rebuild_hint() { return tr("import the articles again into a new archive (-a DIR)"); }

std::string reindex_hint(const std::string& archive) {
  return tr("this makes it readable: timtin -a {} reindex", archive);
}

Error missing_archive(const std::filesystem::path& archive) {
  return Error(ErrorCode::archive, tr("there is no archive at {}", archive.string()),
               tr("make one with: timtin import PATH; -a DIR names another place"));
}

void throw_io(const char* sentence, const std::filesystem::path& path) {
  const int error = errno;
  throw Error(ErrorCode::io, tr(sentence, path.string(), std::strerror(error)));
}

}  // namespace timtin
