// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/text_header.h"

#include <array>
#include <optional>

#include "article/paragraphs.h"
#include "article/text_fields.h"

namespace timtin {
namespace {

constexpr std::size_t max_key_bytes = 40;

struct HeaderLine {
  RecordField field;
  std::string value;
};

std::optional<HeaderLine> header_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon > max_key_bytes) return std::nullopt;
  const auto name = find_record_field(line.substr(0, colon));
  if (!name) return std::nullopt;
  return HeaderLine{name->field, single_line(line.substr(colon + 1))};
}

}  // namespace

std::size_t read_text_header(const TextLines& lines, Record& record) {
  std::vector<HeaderLine> header;
  for (const TextLine& line : lines) {
    if (!header.empty() && line.blank_before) break;
    auto parsed = header_line(line.text);
    if (!parsed) break;
    header.push_back(std::move(*parsed));
  }
  const bool set_off = header.size() < lines.size() && lines[header.size()].blank_before;
  if (header.empty() || (header.size() == 1 && !set_off)) return 0;
  TextFields fields(record);
  for (const HeaderLine& line : header) fields.set(line.field, line.value);
  fields.finish();
  return header.size();
}

}  // namespace timtin
