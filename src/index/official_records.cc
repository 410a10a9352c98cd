// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/official_records.h"

#include <algorithm>

#include "index/value_column.h"
#include "text/take_until.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

/// Tabs and line ends separate here.
void append_field(std::string& line, std::string_view field) {
  const std::size_t begin = line.size();
  line += field;
  std::replace_if(
      line.begin() + static_cast<std::ptrdiff_t>(begin), line.end(),
      [](char c) { return c == '\t' || c == '\n'; }, ' ');
}

}  // namespace

std::string encode_officials(const std::vector<Official>& officials) {
  std::string lines;
  for (const Official& official : officials) {
    if (!lines.empty()) lines += '\n';
    append_field(lines, official.name);
    lines += official.state ? "\ts" : "\tc";
    for (const std::string& position : official.positions) {
      lines += '\t';
      append_field(lines, position);
    }
  }
  return lines;
}

std::vector<OfficialRecord> decode_officials(std::string_view value) {
  std::vector<OfficialRecord> records;
  while (!value.empty()) {
    std::string_view line = take_field(value, '\n');
    OfficialRecord record;
    record.name = take_field(line, '\t');
    record.state = take_field(line, '\t') != "c";
    while (!line.empty()) record.positions.push_back(take_field(line, '\t'));
    if (!record.name.empty()) records.push_back(std::move(record));
  }
  return records;
}

void for_each_official(const Collection& collection, DocId after,
                       const std::function<void(const ArticleRecords&)>& visit) {
  ValueColumn published(collection, Slot::published), sources(collection, Slot::source);
  collection.for_each_value(
      Slot::officials,
      [&](Xapian::docid document, const std::string& lines) {
        const std::string date = published.of(document), source = sources.of(document);
        visit({document, date, source, decode_officials(lines)});
      },
      after);
}

}  // namespace timtin
