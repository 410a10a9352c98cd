// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/reading_options.h"

#include <algorithm>

#include "cli/places.h"
#include "text/ascii.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/text.h"

namespace timtin::cli {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// `pdf`, `doc,docx`, `warc.gz`: no command looks like this before a `=`.
bool is_extension_list(std::string& text) {
  for (char& c : text) {
    c = ascii::lower(c);
    if (!ascii::is_alphanumeric(c) && c != ',' && c != '.') return false;
  }
  return !text.empty();
}

/// `title=tieu_de,body=noi_dung`, several times or once -> field -> name.
std::map<std::string, std::string> parse_fields(const std::vector<std::string>& options) {
  std::map<std::string, std::string> fields;
  for (const std::string& option : options)
    for (const std::string& pair : split(option, ',')) {
      const std::size_t sign = pair.find('=');
      if (sign == pair.npos || sign + 1 == pair.size())
        throw Error(ErrorCode::usage, tr("--map needs FIELD=NAME, not \"{}\"", pair),
                    tr("for example: --map title=tieu_de,body=noi_dung"));
      const std::string field = pair.substr(0, sign);
      if (!fields.emplace(field, pair.substr(sign + 1)).second)
        throw Error(ErrorCode::usage, tr("--map names the field \"{}\" twice", field));
    }
  check_record_fields(fields);
  return fields;
}

/// `pdf=pdftotext - -`, `doc,docx=...`, or a command for everything that no reader takes.
TextFilter parse_filter(const std::string& option) {
  TextFilter filter{{}, option};
  const std::size_t sign = option.find('=');
  if (std::string before = option.substr(0, sign); sign != option.npos && is_extension_list(before))
    filter = {split(before, ','), option.substr(sign + 1)};
  if (filter.command.find_first_not_of(" \t") == std::string::npos)
    throw Error(ErrorCode::usage, tr("--filter needs a command"),
                tr("for example: --filter 'pdf=pdftotext - -'"));
  return filter;
}

}  // namespace

ReaderOptions reading_options(const ImportArguments& arguments) {
  check_encoding(arguments.encoding);
  ReaderOptions reading;
  reading.collection = arguments.collection;
  reading.data = data_directory();
  reading.encoding = arguments.encoding;
  reading.explain = arguments.explain;
  reading.outputs = {"/dev/stdout", "/dev/stderr"};
  for (const std::string& file : {arguments.rejects, arguments.notes, arguments.log})
    if (!file.empty()) reading.outputs.push_back(file);
  reading.fields = parse_fields(arguments.fields);
  for (const std::string& filter : arguments.filters)
    reading.filters.push_back(parse_filter(filter));
  return reading;
}

}  // namespace timtin::cli
