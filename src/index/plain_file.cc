// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/plain_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "index/errors.h"
#include "text/message.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

constexpr int for_reading = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;

const char* const foreign =
    tr_noop("cannot read {}: it is a link or a special file, which timtin makes none of");

/// For the current errno.
[[noreturn]] void throw_unreadable(const fs::path& path) {
  const int error = errno;
  // What O_NOFOLLOW and O_DIRECTORY say of a link, open(2) of a socket.
  if (error == ELOOP || error == ENOTDIR || error == ENXIO) throw_foreign(foreign, path);
  const std::string sentence = tr("cannot read {}: {}", path.string(), std::strerror(error));
  if (error == EACCES || error == EPERM)
    throw Forbidden(ErrorCode::archive, sentence,
                    tr("whose archive it is must let you read all of its files"));
  throw Error(error == ENOENT ? ErrorCode::archive : ErrorCode::io, sentence);
}

}  // namespace

Folder::Folder(const fs::path& path)
    : path_(path), descriptor_(::open(path.c_str(), for_reading | O_DIRECTORY)) {
  if (descriptor_ < 0) throw_unreadable(path_);
}

Folder::~Folder() { ::close(descriptor_); }

std::optional<struct stat> Folder::plain_file(const std::string& name) const {
  struct stat status {};
  if (::fstatat(descriptor_, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return std::nullopt;
    throw_unreadable(path_ / name);
  }
  if (!S_ISREG(status.st_mode)) throw_foreign(foreign, path_ / name);
  if (::faccessat(descriptor_, name.c_str(), R_OK, AT_EACCESS) != 0) throw_unreadable(path_ / name);
  return status;
}

std::optional<int> open_plain_file(const fs::path& path) {
  const int file = ::open(path.c_str(), for_reading);
  if (file < 0 && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (file < 0) throw_unreadable(path);
  struct stat status {};
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)) return file;
  ::close(file);
  throw_foreign(foreign, path);
}

}  // namespace timtin
