// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "index/errors.h"
#include "text/message.h"

namespace timtin {

Descriptor::Descriptor(std::filesystem::path path, int flags, const char* complaint)
    : path_(std::move(path)), descriptor_(::open(path_.c_str(), flags | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw_io(complaint, path_);
}

Descriptor::~Descriptor() { ::close(descriptor_); }

void Descriptor::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(descriptor_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw_io(tr_noop("cannot write {}: {}"), path_);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

std::size_t Descriptor::read(char* buffer, std::size_t size) {
  for (;;) {
    const ssize_t n = ::read(descriptor_, buffer, size);
    if (n >= 0) return static_cast<std::size_t>(n);
    if (errno != EINTR) throw_io(tr_noop("cannot read {}: {}"), path_);
  }
}

std::size_t Descriptor::read_at(std::uint64_t offset, char* buffer, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t n =
        ::pread(descriptor_, buffer + done, size - done, static_cast<off_t>(offset + done));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw_io(tr_noop("cannot read {}: {}"), path_);
    if (n == 0) break;
    done += static_cast<std::size_t>(n);
  }
  return done;
}

std::uint64_t Descriptor::bytes() const {
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) throw_io(tr_noop("cannot read {}: {}"), path_);
  return static_cast<std::uint64_t>(status.st_size);
}

void Descriptor::sync() {
  if (::fsync(descriptor_) != 0) throw_io(tr_noop("cannot sync {}: {}"), path_);
}

void Descriptor::follow(mode_t mode, gid_t group) {
  // Of a group that one is not in the mode must do.
  if (::fchown(descriptor_, static_cast<uid_t>(-1), group) != 0) errno = 0;
  if (::fchmod(descriptor_, mode) != 0) throw_io(tr_noop("cannot create {}: {}"), path_);
}

}  // namespace timtin
