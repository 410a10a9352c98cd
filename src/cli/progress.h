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

/// What an import has done so far.
struct ImportState {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t articles = 0;
  double share = -1;  ///< of all work, what is behind the reading included; below 0: unknown
  double seconds = 0;
};

/// `[#####.....] 50 % · 0:02 left · 12 articles · 1.2 MB · 600.0 kB/s · 3 files`, from the right so
/// much left off that it fits; without a share no bar and no time left.
std::string progress_line(const ImportState& state, std::size_t columns);

/// `[################....] 80 % · 0:01 left · writing the index ...`
std::string last_stage_line(const std::string& text, double share, double seconds,
                            std::size_t columns);

class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  /// Silent if not `enabled`.
  Progress(bool enabled, bool terminal);

  /// How many bytes there are to read, if that is known, and which share of the work that is.
  void expect(std::uint64_t bytes, double reading) {
    total_bytes_ = bytes;
    reading_ = reading;
  }

  /// True if a total would be shown.
  bool shows_bar() const { return enabled_ && terminal_; }

  /// Cheap; says something only when it is time to.
  void update(std::uint64_t files, std::uint64_t bytes, std::uint64_t articles);
  /// Shows a text of the caller's at once; on a terminal only.
  void stage(const std::string& text);
  /// Says how far what is behind the reading is, of 1; on a terminal only.
  void last_stage(const std::string& text, double done);
  /// Takes the line away.
  void clear();

  /// Since it was made.
  double seconds() const { return std::chrono::duration<double>(Clock::now() - begin_).count(); }

 private:
  void write_over(const std::string& text);

  bool enabled_;
  bool terminal_;
  bool shown_ = false;
  std::uint64_t total_bytes_ = 0;  ///< 0: unknown
  double reading_ = 1;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_;
};

}  // namespace timtin::cli
