// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/spans.h"

#include "output/code_points.h"
#include "text/utf8.h"

namespace timtin::output {

std::vector<MarkedSpan> in_code_points(std::string_view text,
                                       const std::vector<MarkedSpan>& bytes) {
  std::vector<MarkedSpan> spans;
  std::size_t at = 0;
  std::size_t code_points = 0;
  const auto move_to = [&](std::size_t target) {
    for (; at < target && at < text.size(); ++code_points) next_or_replacement(text, at);
    return code_points;
  };
  for (const MarkedSpan& span : bytes) {
    const std::size_t begin = move_to(span.begin);
    spans.push_back({begin, move_to(span.end)});
  }
  return spans;
}

std::vector<MarkedSpan> marked_bytes(const Snippet& snippet) {
  std::vector<MarkedSpan> bytes;
  std::size_t at = 0;
  std::size_t code_points = 0;
  const auto move_to = [&](std::size_t target) {
    for (; code_points < target && at < snippet.text.size(); ++code_points)
      next_or_replacement(snippet.text, at);
    return at;
  };
  for (const MarkedSpan& span : snippet.marked) {
    const std::size_t begin = move_to(span.begin);
    bytes.push_back({begin, move_to(span.end)});
  }
  return bytes;
}

}  // namespace timtin::output
