// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How far an import is: one line that is written over on a terminal, one line a minute elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace timtin::cli {

/// `12.3 MB`, with a decimal unit.
std::string readable_bytes(std::uint64_t bytes);

class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  /// Silent if not `enabled`.
  Progress(bool enabled, bool terminal);

  /// Cheap; says something only when it is time to.
  void update(std::uint64_t files, std::uint64_t bytes, std::uint64_t articles);
  /// Says that something without a measure is going on; on a terminal only.
  void stage(const std::string& text);
  /// Takes the line away.
  void clear();

  std::chrono::duration<double> elapsed() const { return Clock::now() - begin_; }

 private:
  void write_over(const std::string& text);

  bool enabled_;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_;
};

}  // namespace timtin::cli
