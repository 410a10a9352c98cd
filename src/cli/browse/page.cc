// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/browse/page.h"

#include <algorithm>

#include "output/code_points.h"
#include "output/cut.h"

namespace timtin::cli {
namespace {

/// The bytes [begin, end) with their marks.
MarkedLine slice(const MarkedLine& line, std::size_t begin, std::size_t end) {
  MarkedLine part{line.text.substr(begin, end - begin), {}};
  for (const MarkedSpan& span : line.marked) {
    const std::size_t from = std::clamp(span.begin, begin, end);
    const std::size_t to = std::clamp(span.end, from, end);
    if (from < to) part.marked.push_back({from - begin, to - begin});
  }
  return part;
}

}  // namespace

std::vector<Piece> pieces_of(const MarkedLine& line, output::Style style) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  const auto add = [&](std::size_t end, output::Style piece_style) {
    if (end > at) pieces.push_back({line.text.substr(at, end - at), piece_style});
    at = end;
  };
  for (const MarkedSpan& span : line.marked) {
    add(span.begin, style);
    add(span.end, output::Style::mark);
  }
  add(line.text.size(), style);
  return pieces;
}

std::vector<MarkedLine> lines_of(const MarkedLine& text, std::size_t columns) {
  std::vector<MarkedLine> lines;
  std::size_t begin = 0, end = 0, used = 0;
  const auto finish = [&] {
    if (end > begin) lines.push_back(output::cut(slice(text, begin, end), columns));
  };
  for (std::size_t at = 0; at < text.text.size();) {
    const std::size_t stop = std::min(text.text.find(' ', at), text.text.size());
    const std::size_t width = output::columns_of(std::string_view(text.text).substr(at, stop - at));
    if (end > begin && used + 1 + width > columns) {
      finish();
      begin = at;
      used = width;
    } else {
      used += width + (end > begin ? 1 : 0);
    }
    end = stop;
    at = stop + 1;
  }
  finish();
  return lines;
}

}  // namespace timtin::cli
