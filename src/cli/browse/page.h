// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What stands on the screen of `timtin browse`, as data: who draws it knows nothing of articles.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/paint.h"

namespace timtin::cli {

/// Printable text in one style.
struct Piece {
  std::string text;
  output::Style style = output::Style::plain;
};

struct ScreenLine {
  std::vector<Piece> pieces;
  bool chosen = false;  ///< shown reversed, over the whole width
};

struct Page {
  std::vector<ScreenLine> lines;  ///< at most as many as the screen has
  std::size_t cursor_row = 0, cursor_column = 0;
};

/// The line in pieces, its marks in their style.
std::vector<Piece> pieces_of(const MarkedLine& line, output::Style style);

/// Broken at spaces into lines of at most `columns`; a longer word is cut.
std::vector<MarkedLine> lines_of(const MarkedLine& text, std::size_t columns);

}  // namespace timtin::cli
