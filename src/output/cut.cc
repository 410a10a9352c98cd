// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/cut.h"

#include <algorithm>

#include "output/code_points.h"
#include "text/utf8.h"

namespace timtin::output {

MarkedLine cut(MarkedLine line, std::size_t columns) {
  if (columns_of(line.text) <= columns) return line;
  std::size_t used = 1;
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.text.size(); end = at) {
    used += columns_of(next_or_replacement(line.text, at));
    if (used > columns) break;
  }
  line.text.resize(end);
  for (MarkedSpan& span : line.marked) {
    span.begin = std::min(span.begin, end);
    span.end = std::min(span.end, end);
  }
  line.text += "…";
  return line;
}

std::string cell(const MarkedLine& line, std::size_t columns, Style style, bool colour) {
  const MarkedLine fitting = cut(line, columns);
  return paint(fitting, 0, fitting.text.size(), style, colour) +
         std::string(columns - std::min(columns, columns_of(fitting.text)), ' ');
}

}  // namespace timtin::output
