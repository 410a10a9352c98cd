// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/csv_layout.h"

#include <algorithm>
#include <array>

namespace timtin {
namespace {

constexpr std::array separators{',', ';', '\t', '|'};
constexpr std::size_t longest_column_name = 60;
constexpr std::size_t max_columns = 1000;

/// What the values of a row would mean as names.
struct Names {
  std::vector<std::optional<FieldName>> columns;
  std::size_t known = 0;
  bool text = false;  ///< the title, the lead or the body is among them
  bool brief = true;  ///< none is empty or too long for a name
};

Names read_names(const CsvRow& row, const FieldNames& fields) {
  Names names;
  for (const std::string& value : row.values) {
    const auto field = fields.find(value);
    names.columns.push_back(field);
    if (value.empty() || value.size() > longest_column_name) names.brief = false;
    if (!field) continue;
    ++names.known;
    names.text = names.text || field->field == RecordField::title ||
                 field->field == RecordField::lead || field->field == RecordField::body;
  }
  return names;
}

bool is_certain(const Names& names) {
  return names.text && names.brief && names.known >= 2 && 2 * names.known >= names.columns.size();
}

std::optional<CsvLayout> find_in_rows(std::string_view beginning, CsvDialect dialect,
                                      const FieldNames& fields, bool expected) {
  std::optional<CsvLayout> layout;
  CsvSplitter splitter(dialect, beginning.size(), {0, 1});
  bool first = true;
  const RecordHandler handler = [&](const RawRecord& raw) {
    if (layout || (!first && !expected)) return;
    CsvRow row = split_csv_row(raw.bytes, dialect);
    Names names = read_names(row, fields);
    if (names.columns.size() > max_columns) return;
    const bool enough = expected && first && names.text && names.columns.size() > 1;
    if (enough || is_certain(names))
      layout = {dialect, {std::move(row.values), std::move(names.columns)}, raw.place.line};
    first = false;
  };
  splitter.feed(beginning, handler);
  splitter.finish(handler);
  return layout;
}

/// `\"` within a value. Before a separator or the end of a line it is a backslash that ends one.
bool has_escaped_marks(std::string_view text, char separator) {
  if (text.find("\"\"") != text.npos) return false;
  for (std::size_t at = text.find("\\\""); at != text.npos; at = text.find("\\\"", at + 2)) {
    const char next = at + 2 < text.size() ? text[at + 2] : '\n';
    if (next != separator && next != '\n' && next != '\r') return true;
  }
  return false;
}

}  // namespace

std::optional<char> likely_separator(std::string_view beginning) {
  const std::string_view line = beginning.substr(0, beginning.find('\n'));
  const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
  const char most = *std::max_element(separators.begin(), separators.end(),
                                      [&](char a, char b) { return count(a) < count(b); });
  return count(most) > 0 ? std::optional(most) : std::nullopt;
}

std::optional<CsvLayout> find_csv_layout(std::string_view beginning, const FieldNames& names,
                                         bool expected) {
  const auto separator = likely_separator(beginning);
  if (!separator) return std::nullopt;
  const CsvDialect dialect{*separator, has_escaped_marks(beginning, *separator)};
  // Of a text without names only the first line is looked at.
  if (!expected) beginning = beginning.substr(0, std::min(beginning.find('\n'), beginning.size()));
  return find_in_rows(beginning, dialect, names, expected);
}

}  // namespace timtin
