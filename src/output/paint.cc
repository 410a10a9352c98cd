// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/paint.h"

#include <fmt/format.h>

#include <algorithm>

namespace timtin::output {
namespace {

/// Select Graphic Rendition (ECMA-48).
std::string sequence_of(const Look& look) {
  if (!look.bold && look.colour == 0) return {};
  std::string parameters = look.bold ? "1" : "";
  if (look.colour != 0) parameters += fmt::format("{}38;5;{}", look.bold ? ";" : "", look.colour);
  return "\x1b[" + parameters + 'm';
}

}  // namespace

std::string paint(Style style, std::string_view text, bool colour) {
  if (!colour || text.empty()) return std::string(text);
  const std::string sequence = sequence_of(looks[static_cast<std::size_t>(style)]);
  if (sequence.empty()) return std::string(text);
  return sequence + std::string(text) + "\x1b[0m";
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
