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

/// Reads until the buffer holds `wanted` bytes, or the input ends. Returns what it holds.
std::string_view ByteSource::fill(std::size_t wanted) {
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
  return std::string_view(buffer_).substr(0, got);
}

void ByteSource::recognise(std::string_view beginning) {
  if (!named_) utf16_ = recognise_utf16(beginning);
  if (named_ == Charset::utf16le || named_ == Charset::utf16be) utf16_ = named_;
  // The name of UTF-16 is often given without the order of its bytes.
  if (named_ == Charset::utf16le && beginning.starts_with("\xFE\xFF")) utf16_ = Charset::utf16be;
  if (utf16_) decoder_.emplace(*utf16_);
}

std::string_view ByteSource::transcode(std::string_view bytes) {
  if (!decoder_) return bytes;
  decoded_.text.clear();
  decoder_->feed(bytes, decoded_);
  if (ended_) decoder_->finish(decoded_);
  return decoded_.text;
}

std::string_view ByteSource::head() {
  if (head_read_) return head_;
  head_read_ = true;
  const std::string_view bytes = fill(head_bytes);
  recognise(bytes);
  return head_ = transcode(bytes);
}

std::string_view ByteSource::next() {
  if (!head_given_) {
    head_given_ = true;
    if (const std::string_view first = head(); !first.empty()) return first;
  }
  return ended_ ? std::string_view() : transcode(fill(chunk_bytes));
}

}  // namespace timtin
