// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Standard output: results and nothing else, and none of them lost unnoticed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace timtin::cli {

/// The reader of our output has gone: the end, but no failure.
struct ClosedPipe {};

/// Buffered. Throws ClosedPipe, or Error(io) if something could not be written.
class StandardOutput {
 public:
  void write(std::string_view text);
  /// Must be called at the end: the destructor writes nothing.
  void flush();
  /// How many bytes of a flush() the other end takes without letting us wait; 0 if none.
  std::size_t takes() const;

 private:
  std::string buffer_;
};

/// A line on standard error, made printable; failures are ignored.
void say(std::string_view line);

/// Makes standard input, output and error exist, so that no file of the archive gets their numbers,
/// and lets a closed pipe be an error of write().
void prepare_standard_streams();

}  // namespace timtin::cli
