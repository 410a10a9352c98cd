// SPDX-License-Identifier: GPL-2.0-or-later
//
//   (giải ngân
//   ^
#include <algorithm>

#include "output/code_points.h"
#include "text/utf8.h"
#include "timtin/output.h"

namespace timtin {
namespace {

constexpr std::string_view margin = "  ";
constexpr std::string_view ellipsis = "…";

/// Every character visible and on one line: white space stays where it is, one column each.
std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next_or_replacement(text, at);
    if (output::is_white_space(c) && !output::is_control(c) && !output::is_line_separator(c)) {
      out += ' ';
    } else if (output::is_control(c) || output::is_line_separator(c)) {
      append_code_point(out, 0xFFFD);
    } else {
      out += printable(text.substr(from, at - from));
    }
  }
  return out;
}

/// The last part of `text` that is not wider than `columns`.
std::string_view ending(std::string_view text, std::size_t columns) {
  std::size_t from = 0;
  for (std::size_t width = output::columns_of(text); width > columns && from < text.size();)
    width -= output::columns_of(next_or_replacement(text, from));
  return text.substr(from);
}

std::string_view beginning(std::string_view text, std::size_t columns) {
  std::size_t at = 0;
  for (std::size_t width = 0; at < text.size();) {
    std::size_t next = at;
    width += output::columns_of(next_or_replacement(text, next));
    if (width > columns) break;
    at = next;
  }
  return text.substr(0, at);
}

}  // namespace

std::string render_query_error(const QueryError& error, unsigned columns) {
  const std::string_view query = error.query();
  const std::size_t begin = output::boundary_before(query, error.begin());
  const std::size_t end =
      output::boundary_before(query, std::clamp(error.end(), begin, query.size()));
  const std::string before = visible(query.substr(0, begin));
  const std::string place = visible(query.substr(begin, end - begin));
  const std::string behind = visible(query.substr(end));

  const std::size_t room = std::max(columns, 40U) - margin.size() - 2 * ellipsis.size();
  std::string_view left = ending(before, room / 2);
  const std::size_t used = output::columns_of(left);
  const std::string_view middle = beginning(place, room - used);
  const std::size_t width = output::columns_of(middle);
  const std::string_view right = beginning(behind, room - used - width);

  std::string line(margin);
  std::size_t offset = margin.size() + used;
  if (left.size() < before.size()) {
    line += ellipsis;
    ++offset;
  }
  line.append(left).append(middle).append(right);
  if (middle.size() < place.size() || right.size() < behind.size()) line += ellipsis;
  return line + '\n' + std::string(offset, ' ') +
         std::string(std::max<std::size_t>(width, 1), '^') + '\n';
}

}  // namespace timtin
