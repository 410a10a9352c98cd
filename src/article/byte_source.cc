// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/byte_source.h"

#include <unistd.h>

#include <cerrno>

namespace timtin {
namespace {

constexpr std::size_t chunk_bytes = 256 << 10;

}  // namespace

FileDescriptor::~FileDescriptor() {
  if (number_ >= 0) ::close(number_);
}

/// Reads until the buffer holds `wanted` bytes, or the input ends. Returns how many it holds.
std::size_t ByteSource::fill(std::size_t wanted) {
  buffer_.resize(wanted);
  std::size_t got = 0;
  while (got < wanted && !ended_) {
    const ssize_t count = ::read(fd_, buffer_.data() + got, wanted - got);
    const bool interrupted = count < 0 && errno == EINTR;
    if (interrupted && !sink_.stopped()) continue;
    if (count < 0 && !interrupted) error_ = errno;
    ended_ = count <= 0;
    if (!ended_) got += static_cast<std::size_t>(count);
  }
  if (got > 0) sink_.progress(0, got);
  return got;
}

std::string_view ByteSource::head() {
  if (!head_read_) head_size_ = fill(head_bytes);
  head_read_ = true;
  return std::string_view(buffer_).substr(0, head_size_);
}

std::string_view ByteSource::next() {
  if (!head_given_) {
    head_given_ = true;
    if (const std::string_view first = head(); !first.empty()) return first;
  }
  const std::size_t size = fill(chunk_bytes);
  return std::string_view(buffer_).substr(0, size);
}

}  // namespace timtin
