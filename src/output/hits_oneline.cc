// SPDX-License-Identifier: GPL-2.0-or-later
//
//  1  04/02/2025  The title, as much of it as fits …  source  id
//
// A narrow terminal shows no source, then no id.
#include <fmt/format.h>

#include <algorithm>

#include "output/address.h"
#include "output/code_points.h"
#include "output/cut.h"
#include "output/hits.h"
#include "output/labels.h"
#include "output/wrap.h"

namespace timtin::output {
namespace {

constexpr std::size_t gap = 2, day_columns = 10, least_title = 24, most_source = 20, most_id = 14;

/// What stands at the end of its line.
std::string last(const MarkedLine& line, Style style, bool colour) {
  return paint(line, 0, line.text.size(), style, colour);
}

struct Row {
  std::string day;
  MarkedLine title;
  MarkedLine source, id;
};

Row row_of(const ShownHit& shown) {
  const Article& article = shown.hit.article;
  return {day_first(article.published).substr(0, day_columns),
          printable_line(article.title, shown.title),
          cut({printable_line(article.source), {}}, most_source),
          cut({printable_line(short_identifier(article, shown.hit.id_is_unique)), {}}, most_id)};
}

}  // namespace

std::string hits_oneline(const std::vector<ShownHit>& hits, const RenderOptions& options) {
  if (hits.empty()) return {};
  const std::size_t digits = fmt::format("{}", hits.back().rank).size();
  const bool colour = options.appearance.colour;
  std::vector<Row> rows;
  std::size_t source = 0, id = 0;
  for (const ShownHit& shown : hits) {
    rows.push_back(row_of(shown));
    source = std::max(source, columns_of(rows.back().source.text));
    id = std::max(id, columns_of(rows.back().id.text));
  }
  const std::size_t columns = std::max<std::size_t>(options.appearance.columns, 16);
  const std::size_t head = digits + gap + day_columns + gap;
  const bool with_source = source > 0 && head + least_title + gap + source + gap + id <= columns;
  const bool with_id = head + least_title + gap + id <= columns;
  const std::size_t tail = (with_source ? gap + source : 0) + (with_id ? gap + id : 0);
  const std::size_t title = std::max<std::size_t>(columns - std::min(columns, head + tail), 1);
  const std::string space(gap, ' ');
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row& row = rows[i];
    out += fmt::format("{:>{}}", hits[i].rank, digits) + space;
    out += cell({row.day, {}}, day_columns, Style::detail, colour) + space;
    const std::string link = options.appearance.hyperlinks
                                 ? web_address(hits[i].hit.article.url).value_or("")
                                 : std::string();
    out += hyperlink(tail > 0 ? cell(row.title, title, Style::title, colour)
                              : last(cut(std::move(row.title), title), Style::title, colour),
                     link);
    if (with_source)
      out += space + (with_id ? cell(row.source, source, Style::detail, colour)
                              : last(row.source, Style::detail, colour));
    if (with_id) out += space + last(row.id, Style::id, colour);
    out += '\n';
  }
  return out;
}

}  // namespace timtin::output
