// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// An open file, pipe or standard input, in chunks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text/utf16.h"
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
  /// Reports progress to `sink`. `fd` stays the caller's. UTF-16, which is `named` or recognised,
  /// becomes UTF-8.
  ByteSource(int fd, ArticleSink& sink, std::optional<Charset> named = std::nullopt)
      : fd_(fd), sink_(sink), named_(named) {}

  /// The beginning of the input, up to about `head_bytes`; next() gives these bytes once more.
  std::string_view head();
  static constexpr std::size_t head_bytes = 64 << 10;

  /// Some more bytes, valid until the next call; none at the end of the input or after an error.
  std::string_view next();

  int error() const { return error_; }                     ///< errno of the read that failed, or 0
  std::optional<Charset> utf16() const { return utf16_; }  ///< the input is UTF-16

  /// How many bytes of UTF-16 were ill-formed since this was last asked.
  std::size_t take_invalid_bytes() { return std::exchange(decoded_.invalid_bytes, 0); }

 private:
  std::string_view fill(std::size_t wanted);
  void recognise(std::string_view beginning);
  std::string_view transcode(std::string_view bytes);

  int fd_;
  ArticleSink& sink_;
  std::optional<Charset> named_;
  std::optional<Charset> utf16_;
  std::optional<Utf16Decoder> decoder_;
  Decoded decoded_;     ///< of the last bytes, if they are UTF-16
  std::string buffer_;  ///< the last bytes
  std::string_view head_;
  bool head_read_ = false;
  bool head_given_ = false;
  bool ended_ = false;
  int error_ = 0;
};

}  // namespace timtin
