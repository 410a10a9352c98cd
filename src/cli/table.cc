// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/table.h"

#include <fmt/format.h>

#include <algorithm>

#include "article/json_writer.h"
#include "output/code_points.h"
#include "output/csv.h"

namespace timtin::cli {
namespace {

std::string row_json(const Table& table, const std::vector<std::string>& row) {
  std::string out;
  JsonObjectWriter object(out);
  for (std::size_t i = 0; i < row.size(); ++i) object.text(table.columns[i], row[i]);
  object.finish();
  return out;
}

std::string aligned(const Table& table) {
  std::vector<std::size_t> widths(table.columns.size());
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], output::columns_of(printable_line(row[i])));
  std::string out;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string cell = printable_line(row[i]);
      out += cell;
      if (i + 1 < row.size()) out.append(widths[i] + 2 - output::columns_of(cell), ' ');
    }
    out += '\n';
  }
  return out;
}

}  // namespace

std::string render_table(const Table& table, Format format) {
  std::string out;
  switch (format) {
    case Format::tsv:
      for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
          out += printable_line(row[i]) + (i + 1 < row.size() ? '\t' : '\n');
      return out;
    case Format::csv:
      out = output::csv_row(table.columns);
      for (const auto& row : table.rows) out += output::csv_row(row);
      return out;
    case Format::jsonl:
      for (const auto& row : table.rows) out += row_json(table, row) + '\n';
      return out;
    case Format::json:
      for (const auto& row : table.rows) out += (out.empty() ? "" : ",") + row_json(table, row);
      return fmt::format("{{\"timtin\":{},\"rows\":[{}]}}\n", format_version, out);
    default:
      return aligned(table);
  }
}

}  // namespace timtin::cli
