// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Breaking text into lines of a width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "output/paint.h"

namespace timtin::output {

/// Longer lines are hard to read, however wide the terminal is.
inline constexpr unsigned most_columns = 100;

struct WrapOptions {
  std::size_t columns = 80;
  std::size_t indent = 0;      ///< columns before every line but the first
  std::size_t first_used = 0;  ///< columns that the caller has written on the first line
  Style style = Style::plain;
  bool colour = false;
  std::string link = {};  ///< where the text leads: an address, or empty
};

/// Lines that end in `\n`; breaks at spaces only, so a longer word stands out of its line.
std::string wrap(const MarkedLine& line, const WrapOptions& options);

/// A piece of a line that is not broken unless it is wider than a line.
struct Item {
  std::string text;  ///< printable
  Style style = Style::plain;
};

/// Items with ` · ` between them, empty ones left out.
std::string wrap_items(const std::vector<Item>& items, const WrapOptions& options);

}  // namespace timtin::output
