// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/table.h"

#include <algorithm>

#include "article/model/json_writer.h"
#include "output/code_points.h"
#include "output/csv.h"

namespace timtin::cli {
namespace {

constexpr std::size_t page_columns = 80;
constexpr std::size_t least_cell = 24;  ///< of a column that is made narrower
constexpr std::size_t gap_columns = 2;

void append_row(JsonWriter& json, const Table& table, const std::vector<Cell>& row) {
  json.begin_object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    json.name(table.columns[i]);
    if (!row[i].is_number)
      json.text(row[i].text);
    else
      json.json(row[i].text.empty() ? "null" : row[i].text);
  }
  json.end_object();
}

std::vector<std::string> texts_of(const std::vector<Cell>& row) {
  std::vector<std::string> texts(row.size());
  std::transform(row.begin(), row.end(), texts.begin(), [](const Cell& cell) { return cell.text; });
  return texts;
}

std::string table_json(const Table& table) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.number("timtin", format_version);
  json.begin_array("rows");
  for (const auto& row : table.rows) append_row(json, table, row);
  json.end_array();
  json.end_object();
  return out + '\n';
}

std::string table_jsonl(const Table& table) {
  std::string out;
  for (const auto& row : table.rows) {
    JsonWriter json(out);
    append_row(json, table, row);
    out += '\n';
  }
  return out;
}

/// Lines of at most `width` columns, broken at spaces; a longer word stands out.
std::vector<std::string> lines_of(const std::string& cell, std::size_t width) {
  std::vector<std::string> lines(1);
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find(' ', begin), cell.size());
    const std::string word = cell.substr(begin, end - begin);
    std::string& line = lines.back();
    if (line.empty())
      line = word;
    else if (output::columns_of(line) + 1 + output::columns_of(word) <= width)
      line += ' ' + word;
    else
      lines.push_back(word);
    begin = end + 1;
  }
  return lines;
}

/// Where the cells of a column begin, and how wide they are.
struct Column {
  std::size_t begin = 0;
  std::size_t width = 0;
  std::size_t least = least_cell;  ///< it may be made as narrow as its longest word
};

/// As wide as its widest cell; of three or more the widest are made so narrow that a line
/// fits on a page.
std::vector<Column> columns_of(const std::vector<std::vector<std::string>>& rows,
                               std::size_t count) {
  std::vector<Column> columns(count);
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      columns[i].width = std::max(columns[i].width, output::columns_of(row[i]));
      for (const std::string& word : lines_of(row[i], 0))
        columns[i].least = std::max(columns[i].least, output::columns_of(word));
    }
  std::size_t total = count == 0 ? 0 : (count - 1) * gap_columns;
  for (const Column& column : columns) total += column.width;
  while (total > page_columns && count > 2) {
    const auto spare = [](const Column& a) { return a.width - std::min(a.width, a.least); };
    const auto widest =
        std::max_element(columns.begin(), columns.end(),
                         [&](const Column& a, const Column& b) { return spare(a) < spare(b); });
    if (widest == columns.end() || spare(*widest) == 0) break;
    --widest->width;
    --total;
  }
  for (std::size_t i = 1; i < count; ++i)
    columns[i].begin = columns[i - 1].begin + columns[i - 1].width + gap_columns;
  return columns;
}

std::string row_text(const std::vector<std::string>& row, const std::vector<Column>& columns) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(lines_of(row[i], columns[i].width));
    height = std::max(height, cells.back().size());
  }
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::size_t used = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (line >= cells[i].size() || cells[i][line].empty()) continue;
      const std::size_t begin = std::max(columns[i].begin, i == 0 ? 0 : used + 1);
      out.append(begin - used, ' ');
      out += cells[i][line];
      used = begin + output::columns_of(cells[i][line]);
    }
    out += '\n';
  }
  return out;
}

std::string aligned(const Table& table) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : table.rows)
    for (std::string& cell : rows.emplace_back(texts_of(row))) cell = printable_line(cell);
  const std::vector<Column> columns = columns_of(rows, table.columns.size());
  std::string out;
  for (const auto& row : rows) out += row_text(row, columns);
  return out;
}

}  // namespace

std::string render_table(const Table& table, Format format) {
  std::string out;
  switch (format) {
    case Format::tsv:
      for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
          out += printable_line(row[i].text) + (i + 1 < row.size() ? '\t' : '\n');
      return out;
    case Format::csv:
      out = output::csv_row(table.columns);
      for (const auto& row : table.rows) out += output::csv_row(texts_of(row));
      return out;
    case Format::jsonl:
      return table_jsonl(table);
    case Format::json:
      return table_json(table);
    default:
      return aligned(table);
  }
}

}  // namespace timtin::cli
