// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Lines that are printed when all of them are there.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "article/container/temporary_file.h"

namespace timtin::cli {

/// Holds lines back, the first in memory, the rest in a temporary file; when there are too many, or
/// no room for them, they are printed as they come.
class HeldLines {
 public:
  explicit HeldLines(std::function<void(std::string_view)> print) : print_(std::move(print)) {}

  void write(std::string_view line);

  /// True once lines have been printed: they cannot be taken back any more.
  bool printed() const { return printed_; }

  /// As if nothing had been written; unless printed().
  void forget();

  /// Prints them, and from now on each as it comes.
  void release();

  static constexpr std::size_t max_memory_bytes = 1U << 20;
  static constexpr std::size_t max_bytes = 256U << 20;

 private:
  bool hold(std::string_view line);

  std::function<void(std::string_view)> print_;
  std::string memory_;
  std::optional<TemporaryFile> file_;
  std::size_t bytes_ = 0;  ///< in both
  bool printed_ = false;
};

}  // namespace timtin::cli
