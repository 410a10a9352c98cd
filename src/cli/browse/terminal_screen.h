// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A page on a terminal, and the keys that are typed there: the only file that knows ncurses.
#pragma once

#include <memory>
#include <utility>

#include "cli/browse/browser.h"

namespace timtin::cli {

class TerminalScreen {
 public:
  /// Takes the terminal itself, so that standard output may go elsewhere. Throws Error(usage) if
  /// there is none.
  explicit TerminalScreen(bool colour);
  ~TerminalScreen();
  TerminalScreen(const TerminalScreen&) = delete;
  TerminalScreen& operator=(const TerminalScreen&) = delete;

  std::pair<std::size_t, std::size_t> size() const;  ///< rows, columns
  void draw(const Page& page);
  /// Waits; `other` also when the size has changed, `escape` when the terminal is gone.
  KeyPress read();

  /// Lets another program have the terminal meanwhile.
  template <typename Call>
  auto without(Call call) {
    leave();
    auto result = call();
    come_back();
    return result;
  }

 private:
  void leave();
  void come_back();

  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin::cli
