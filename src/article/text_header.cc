// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/text_header.h"

#include <array>
#include <optional>

#include "article/keywords.h"
#include "article/paragraphs.h"
#include "article/published_fields.h"
#include "article/record_fields.h"

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

/// The text of the date fields, which are read together at the end.
struct DateTexts {
  std::string date;
  std::string datetime;
};

void set_field(const HeaderLine& line, Article& article, DateTexts& dates) {
  switch (line.field) {
    case RecordField::id:
      article.id = line.value;
      break;
    case RecordField::url:
      article.url = line.value;
      break;
    case RecordField::source:
      article.source = line.value;
      break;
    case RecordField::section:
      article.section = line.value;
      break;
    case RecordField::title:
      article.title = line.value;
      break;
    case RecordField::lead:
      article.lead = line.value;
      break;
    case RecordField::author:
      article.author = line.value;
      break;
    case RecordField::tags:
      article.tags = split_keywords(line.value);
      break;
    case RecordField::date:
      dates.date = line.value;
      break;
    case RecordField::datetime:
      dates.datetime = line.value;
      break;
    default:  // body, captions: text; key, charset ...: only an export has them
      if (!line.value.empty()) article.body.push_back(line.value);
  }
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
  DateTexts dates;
  for (const HeaderLine& line : header) set_field(line, record.article, dates);
  read_published(dates.date, dates.datetime, record);
  return header.size();
}

}  // namespace timtin
