// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/container/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <thread>

namespace timtin {
namespace {

/// Enough to see the header of any format and the checksum of a tar header.
constexpr std::size_t peeked_bytes = 4 << 10;

/// A program that was started together with this one may open its end of a pipe a little later.
constexpr auto patience = std::chrono::seconds(1);
constexpr auto patience_step = std::chrono::milliseconds(5);

void set_blocking(int fd, bool blocking) {
  const int flags = ::fcntl(fd, F_GETFL);
  if (flags >= 0) ::fcntl(fd, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK);
}

}  // namespace

bool FileStream::is_regular() const {
  struct stat status {};
  return ::fstat(fd_, &status) == 0 && S_ISREG(status.st_mode);
}

bool FileStream::wait_for_writer() {
  // Only reading tells a pipe without a writer (it has ended) from one whose writer is silent.
  set_blocking(fd_, false);
  waited_for_.resize(peeked_bytes);
  ssize_t got = 0;
  const auto end = std::chrono::steady_clock::now() + patience;
  while ((got = ::read(fd_, waited_for_.data(), waited_for_.size())) == 0 &&
         std::chrono::steady_clock::now() < end && !sink_.stopped())
    std::this_thread::sleep_for(patience_step);
  const bool silent = got < 0 && errno == EAGAIN;
  waited_for_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  set_blocking(fd_, true);
  return got > 0 || silent;
}

std::size_t FileStream::count(std::size_t bytes) {
  read_ += bytes;
  sink_.progress(0, bytes);
  return bytes;
}

std::size_t FileStream::read(char* buffer, std::size_t size) {
  if (!waited_for_.empty()) {
    const std::size_t waited = std::min(size, waited_for_.size());
    std::copy_n(waited_for_.data(), waited, buffer);
    waited_for_.erase(0, waited);
    return count(waited);
  }
  ssize_t got = -1;
  do {
    got = ::read(fd_, buffer, size);
  } while (got < 0 && errno == EINTR && !sink_.stopped());
  if (got < 0 && errno != EINTR) error_ = errno;
  return got > 0 ? count(static_cast<std::size_t>(got)) : 0;
}

std::string_view PeekedStream::beginning() {
  if (!peeked_) {
    peeked_ = true;
    beginning_.resize(peeked_bytes);
    beginning_.resize(read_fully(stream_, beginning_.data(), beginning_.size()));
  }
  return beginning_;
}

std::size_t PeekedStream::read(char* buffer, std::size_t size) {
  const std::size_t left = std::min(size, beginning_.size() - given_);
  if (left == 0) return stream_.read(buffer, size);
  std::copy_n(beginning_.data() + given_, left, buffer);
  given_ += left;
  return left;
}

std::size_t read_fully(ByteStream& stream, char* buffer, std::size_t size) {
  std::size_t got = 0;
  while (got < size) {
    const std::size_t count = stream.read(buffer + got, size - got);
    if (count == 0) break;
    got += count;
  }
  return got;
}

}  // namespace timtin
