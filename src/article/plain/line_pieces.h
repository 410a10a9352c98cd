// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The lines of a text that comes in chunks, without holding one that never ends.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace timtin {

/// Adds `chunk` to `line`. Whenever that ends with LF, `take_line()` is called; when it has more
/// than `longest` bytes, `take_piece()`. Either must empty it. The last line stays in it.
template <typename TakeLine, typename TakePiece>
void feed_lines(std::string_view chunk, std::string& line, std::size_t longest, TakeLine take_line,
                TakePiece take_piece) {
  while (!chunk.empty()) {
    const std::size_t end = std::min(chunk.find('\n'), chunk.size() - 1) + 1;
    line += chunk.substr(0, end);
    chunk.remove_prefix(end);
    if (line.ends_with('\n')) {
      take_line();
    } else if (line.size() > longest) {
      take_piece();
    }
  }
}

}  // namespace timtin
