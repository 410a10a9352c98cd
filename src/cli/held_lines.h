// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Lines on their way to a reader who may be slower than their writer.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text/temporary_file.h"

namespace timtin::cli {

/// Holds the first lines back in memory, so that they can still be forgotten. What comes behind
/// them is printed as the reader takes it, and waits in a temporary file where he is slow: write()
/// waits for him only when the file has its most, or no room.
class HeldLines {
 public:
  struct Output {
    std::function<void(std::string_view)> print;
    /// How many bytes print() takes without waiting; 0 if none.
    std::function<std::size_t()> takes;
  };
  struct Most {  ///< bytes that are held
    std::size_t in_memory = std::size_t{4} << 20;
    std::size_t in_file = std::size_t{256} << 20;
  };

  explicit HeldLines(Output output) : HeldLines(std::move(output), Most()) {}
  HeldLines(Output output, Most most) : output_(std::move(output)), most_(most) {}

  void write(std::string_view line);

  /// True once something has been printed: the lines cannot be taken back any more.
  bool printed() const { return printed_; }

  /// As if nothing had been written; unless printed().
  void forget();

  /// Prints all that are held, waiting for the reader, and from now on each as it comes.
  void release();

 private:
  std::string_view unsent() const { return std::string_view(memory_).substr(sent_); }
  bool hold_in_memory(std::string_view line);
  bool hold_in_file(std::string_view line);
  void send_what_is_taken();

  Output output_;
  Most most_;
  std::string memory_;
  std::size_t sent_ = 0;               ///< bytes of the memory
  std::optional<TemporaryFile> file_;  ///< what stands behind the memory
  std::size_t file_bytes_ = 0;
  bool printed_ = false, released_ = false;
};

}  // namespace timtin::cli
