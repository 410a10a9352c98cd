// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where bytes come from: an open file, a compressed stream, a member of an archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "timtin/reader.h"

namespace timtin {

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  /// Reads at most `size` bytes, at least one. 0: the end, or it has failed or was stopped.
  virtual std::size_t read(char* buffer, std::size_t size) = 0;
  /// The bytes that came are not all there are.
  virtual bool failed() const = 0;
};

/// A file, pipe or standard input, in blocking mode.
class FileStream : public ByteStream {
 public:
  /// Reports progress to `sink`, and ends early when that has stopped. `fd` stays the caller's.
  FileStream(int fd, ArticleSink& sink) : fd_(fd), sink_(sink) {}

  /// Of a pipe with a name: waits, but not for long, until a program has opened its other end.
  /// False if none has.
  bool wait_for_writer();

  std::size_t read(char* buffer, std::size_t size) override;
  bool failed() const override { return error_ != 0; }
  int error() const { return error_; }  ///< an errno, or 0
  std::uint64_t bytes_read() const { return read_; }
  bool stopped() const { return sink_.stopped(); }
  int number() const { return fd_; }
  bool is_regular() const;

 private:
  std::size_t count(std::size_t bytes);

  int fd_;
  ArticleSink& sink_;
  std::string waited_for_;  ///< bytes of a pipe that are still to be given
  int error_ = 0;
  std::uint64_t read_ = 0;
};

/// Another stream, whose beginning can be looked at before it is read.
class PeekedStream : public ByteStream {
 public:
  explicit PeekedStream(ByteStream& stream) : stream_(stream) {}
  /// `beginning` has been read from `stream` already and is put back.
  PeekedStream(ByteStream& stream, std::string beginning)
      : stream_(stream), beginning_(std::move(beginning)), peeked_(true) {}
  /// Valid until the first read().
  std::string_view beginning();
  std::size_t read(char* buffer, std::size_t size) override;
  bool failed() const override { return stream_.failed(); }

 private:
  ByteStream& stream_;
  std::string beginning_;
  std::size_t given_ = 0;  ///< bytes of the beginning
  bool peeked_ = false;
};

/// Bytes in memory.
class TextStream : public ByteStream {
 public:
  /// `text` must outlive it.
  explicit TextStream(std::string_view text) : text_(text) {}
  std::size_t read(char* buffer, std::size_t size) override {
    size = text_.copy(buffer, size);
    text_.remove_prefix(size);
    return size;
  }
  bool failed() const override { return false; }

 private:
  std::string_view text_;
};

/// Reads until `size` bytes are there or the stream ends; how many there are.
std::size_t read_fully(ByteStream& stream, char* buffer, std::size_t size);

}  // namespace timtin
