// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <thread>

#include "index/errors.h"
#include "text/message.h"

namespace timtin {

namespace {

/// An open-file-description lock: unlike a POSIX one it is not lost when some other descriptor of
/// the file closes.
bool try_lock(int descriptor) {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  return ::fcntl(descriptor, F_OFD_SETLK, &whole) == 0;
}

}  // namespace

WriteLock::WriteLock(const std::string& archive, int wait_seconds) {
  std::error_code error;
  std::filesystem::create_directories(archive, error);
  if (error) {
    errno = error.value();
    throw_io(tr_noop("cannot create {}: {}"), archive);
  }
  const std::string path = archive + "/lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) throw_io(tr_noop("cannot open {}: {}"), path);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(wait_seconds);
  while (!try_lock(descriptor_)) {
    if (errno != EAGAIN && errno != EACCES && errno != EINTR)
      throw_io(tr_noop("cannot lock {}: {}"), path);
    if (std::chrono::steady_clock::now() >= deadline) {
      ::close(descriptor_);
      throw Error(ErrorCode::locked,
                  tr("cannot write archive {}: another import holds it", archive),
                  tr("wait until it has finished, or give --wait=SECONDS"));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

WriteLock::~WriteLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace timtin
