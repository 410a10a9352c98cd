// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What shows long output on a terminal, the first lines first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin::cli {

/// The words of the pager's command; none: no pager. `own` and `usual` are $TIMTIN_PAGER and
/// $PAGER, of which an empty one or `cat` means none.
std::vector<std::string> pager_command(const char* own, const char* usual);

/// From start() to its end everything written to standard output goes through the pager, and what
/// is said to the same terminal behind it.
class Pager {
 public:
  Pager() = default;
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  /// Waits until the user has left it.
  ~Pager();

  /// Does nothing if standard output is no terminal or there is no such program.
  void start(const std::vector<std::string>& command);

 private:
  int process_ = 0;
  int output_ = -1;  ///< the terminal, as standard output was before
  int error_ = -1;   ///< -1: errors never went through the pager
};

}  // namespace timtin::cli
