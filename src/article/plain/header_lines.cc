// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/header_lines.h"

#include <array>
#include <optional>

#include "article/line/paragraphs.h"
#include "article/record/field_values.h"

namespace timtin {
namespace {

constexpr std::size_t max_key_bytes = 40;

struct HeaderLine {
  RecordField field;
  std::string value;
};

std::optional<HeaderLine> header_line(std::string_view line) {
  while (line.starts_with('#')) line.remove_prefix(1);
  const std::size_t sign = line.find_first_of(":=");
  if (sign > max_key_bytes) return std::nullopt;
  const auto name = find_record_field(line.substr(0, sign));
  if (!name) return std::nullopt;
  return HeaderLine{name->field, single_line(line.substr(sign + 1))};
}

}  // namespace

std::optional<RecordField> header_field(std::string_view line) {
  const auto parsed = header_line(trimmed(line));
  return parsed ? std::optional(parsed->field) : std::nullopt;
}

bool is_rule(std::string_view line) {
  const bool form_feed = line.find('\f') != line.npos;
  line = trimmed(line);
  if (line.empty()) return form_feed;
  constexpr std::string_view signs = "-=*_~#+";
  constexpr std::size_t fewest = 3;
  return line.size() >= fewest && signs.find(line.front()) != signs.npos &&
         line.find_first_not_of(line.front()) == line.npos;
}

std::size_t read_text_header(const TextLines& lines, Record& record) {
  std::vector<HeaderLine> header;
  const std::size_t begin = !lines.empty() && is_rule(lines.front().text) ? 1 : 0;
  std::size_t end = begin;
  for (; end < lines.size(); ++end) {
    if (end > begin && lines[end].blank_before) break;
    auto parsed = header_line(lines[end].text);
    if (!parsed) break;
    header.push_back(std::move(*parsed));
  }
  const bool ruled = end < lines.size() && is_rule(lines[end].text);
  const bool set_off = ruled || (end < lines.size() && lines[end].blank_before);
  if (header.empty() || (header.size() == 1 && !set_off)) return 0;
  TextFields fields(record);
  for (const HeaderLine& line : header) fields.set(line.field, line.value);
  fields.finish();
  return ruled ? end + 1 : end;
}

}  // namespace timtin
