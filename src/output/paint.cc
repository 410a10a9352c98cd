// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/paint.h"

#include <algorithm>
#include <array>

namespace timtin::output {
namespace {

/// Select Graphic Rendition (ECMA-48), in the order of Style. Only the eight basic colours, which
/// every terminal's theme keeps readable.
constexpr std::array<std::string_view, 6> sequences{"", "1", "36", "2", "1;34", "1;31"};

}  // namespace

std::string paint(Style style, std::string_view text, bool colour) {
  const std::string_view sequence = sequences[static_cast<std::size_t>(style)];
  if (!colour || sequence.empty() || text.empty()) return std::string(text);
  std::string out = "\x1b[";
  out.append(sequence).append("m").append(text).append("\x1b[0m");
  return out;
}

std::string paint(const MarkedLine& line, std::size_t begin, std::size_t end, Style style,
                  bool colour) {
  const std::string_view text = line.text;
  std::string out;
  std::size_t at = begin;
  for (const MarkedSpan& span : line.marked) {
    const std::size_t from = std::clamp(span.begin, at, end);
    const std::size_t to = std::clamp(span.end, from, end);
    if (from == to) continue;
    out += paint(style, text.substr(at, from - at), colour);
    out += paint(Style::mark, text.substr(from, to - from), colour);
    at = to;
  }
  return out + paint(style, text.substr(at, end - at), colour);
}

}  // namespace timtin::output
