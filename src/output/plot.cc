// SPDX-License-Identifier: GPL-2.0-or-later
//
//     2019  ████████████▌                          9   18 %
//     2020  █████████████████████                 15   31 %
//     2021  █████████████████████████████████▌    24   50 %
#include "output/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "output/code_points.h"
#include "output/cut.h"
#include "output/wrap.h"

namespace timtin::output {
namespace {

constexpr std::size_t column_gap = 2, share_columns = 5, least_bar = 4;

/// Eighths of a column from the left.
std::string bar(std::size_t eighths) {
  constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  std::string text;
  for (std::size_t i = 0; i < eighths / 8; ++i) text += "█";
  return text + std::string(parts[eighths % 8]);
}

/// What is there is seen, however little it is.
std::size_t eighths_of(std::uint64_t value, std::uint64_t most, std::size_t columns) {
  if (value == 0 || most == 0) return 0;
  const double share = static_cast<double>(value) / static_cast<double>(most);
  return std::max<std::size_t>(1,
                               static_cast<std::size_t>(share * 8 * static_cast<double>(columns)));
}

std::string share_of(std::uint64_t value, std::uint64_t total) {
  if (total == 0) return {};
  const double percent = 100 * static_cast<double>(value) / static_cast<double>(total);
  if (value > 0 && percent < 1) return "<1 %";
  return fmt::format("{:.0f} %", percent);
}

}  // namespace

std::string bar_chart(const std::vector<FacetCount>& rows, std::uint64_t total,
                      const Appearance& appearance) {
  std::uint64_t most = 0;
  std::size_t label = 0;
  std::vector<std::string> names;
  for (const FacetCount& row : rows) {
    most = std::max(most, row.articles);
    names.push_back(printable_line(row.value));
    label = std::max(label, columns_of(names.back()));
  }
  const std::size_t columns = std::min<std::size_t>(appearance.columns, most_columns);
  const std::size_t digits = fmt::format("{:L}", most).size();
  label = std::min(label, columns / 2);
  const std::size_t others = label + column_gap + column_gap + digits + column_gap + share_columns;
  const std::size_t width = std::max(least_bar, columns - std::min(columns, others));
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint64_t value = rows[i].articles;
    out += cell({names[i], {}}, label, Style::plain, false) + std::string(column_gap, ' ');
    out += cell({bar(eighths_of(value, most, width)), {}}, width, Style::detail, appearance.colour);
    out += fmt::format("  {:>{}L}  {:>{}}\n", value, digits, share_of(value, total), share_columns);
  }
  return out;
}

}  // namespace timtin::output
