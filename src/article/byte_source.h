// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// An open file, pipe or standard input, in chunks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "timtin/reader.h"

namespace timtin {

/// Owns a file descriptor and closes it.
class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  ~FileDescriptor();
  FileDescriptor(FileDescriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  FileDescriptor& operator=(FileDescriptor&&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

class ByteSource {
 public:
  /// Reports progress to `sink`. `fd` stays the caller's.
  ByteSource(int fd, ArticleSink& sink) : fd_(fd), sink_(sink) {}

  /// The beginning of the input, up to `head_bytes`; next() gives these bytes once more.
  std::string_view head();
  static constexpr std::size_t head_bytes = 64 << 10;

  /// Some more bytes, valid until the next call; none at the end of the input or after an error.
  std::string_view next();

  int error() const { return error_; }  ///< errno of the read that failed, or 0

 private:
  std::size_t fill(std::size_t wanted);

  int fd_;
  ArticleSink& sink_;
  std::string buffer_;
  std::size_t head_size_ = 0;
  bool head_read_ = false;
  bool head_given_ = false;
  bool ended_ = false;
  int error_ = 0;
};

}  // namespace timtin
