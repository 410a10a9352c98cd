// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicon_file.h"

#include <fstream>
#include <string_view>

#include "text/ascii.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/text.h"

namespace timtin {
namespace {

std::vector<std::string> split_fields(std::string_view line) {
  std::vector<std::string> fields;
  while (true) {
    const auto tab = line.find('\t');
    fields.emplace_back(ascii::trimmed(line.substr(0, tab)));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

std::string read_bytes(const std::string& path) {
  constexpr std::size_t piece = 8192;  // what a search reads is smaller
  std::ifstream in(path, std::ios::binary);
  std::string bytes;
  for (std::size_t size = 0; in; bytes.resize(size)) {
    bytes.resize(size + piece);
    in.read(&bytes[size], piece);
    size += static_cast<std::size_t>(in.gcount());
  }
  if (!in.is_open() || in.bad())
    throw Error(ErrorCode::io, tr("cannot read the lexicon {}", path),
                tr("check that the data directory of timtin is complete"));
  return bytes;
}

/// The line of `text` that begins at `begin`.
std::string_view line_at(std::string_view text, std::size_t begin) {
  text.remove_prefix(begin);
  return text.substr(0, text.find('\n'));
}

}  // namespace

void fail_at(const LexiconFile& file, std::size_t line, const std::string& why) {
  throw Error(ErrorCode::io, tr("cannot load the lexicon {}:{}: {}", file.path, line, why),
              tr("correct this line of the file"));
}

std::vector<LexiconLine> lines_of(std::string_view contents) {
  std::vector<LexiconLine> lines;
  std::size_t begin = contents.starts_with("\uFEFF") ? 3 : 0;
  for (std::uint32_t number = 1; begin < contents.size(); ++number) {
    const std::string_view line = line_at(contents, begin);
    const std::string_view text = ascii::trimmed(line);
    if (!text.empty() && text.front() != '#')
      lines.push_back({number, static_cast<std::uint32_t>(begin)});
    begin += line.size() + 1;
  }
  return lines;
}

LexiconFile open_lexicon(const std::string& path) { return {path, read_bytes(path), {}}; }

LexiconRow row_of(const LexiconFile& file, const LexiconLine& line) {
  const std::string_view text = ascii::trimmed(line_at(file.contents, line.begin));
  if (decode_utf8(text).invalid_bytes > 0) fail_at(file, line.number, tr("this is not UTF-8"));
  return {line.number, split_fields(text)};
}

LexiconFile read_lexicon(const std::string& path) {
  LexiconFile file = open_lexicon(path);
  for (const LexiconLine& line : lines_of(file.contents)) file.rows.push_back(row_of(file, line));
  return file;
}

void require_fields(const LexiconFile& file, const LexiconRow& row, std::size_t fields) {
  if (row.fields.size() != fields) fail_at(file, row.line, tr("expected {} fields", fields));
}

std::vector<std::string> phrase_forms(const LexiconFile& file, const LexiconRow& row,
                                      std::size_t field, Analyzer& analyzer) {
  constexpr std::size_t max_phrase_syllables = 24;
  std::vector<std::string> forms;
  if (field < row.fields.size()) {
    const std::vector<Token> tokens = analyzer.analyze(row.fields[field]);
    forms.reserve(tokens.size());
    for (const Token& token : tokens) forms.push_back(analyzer.form(token.form).matching);
  }
  if (forms.empty() || forms.size() > max_phrase_syllables)
    fail_at(file, row.line,
            tr("field {} must be a phrase of 1 to {} syllables", field + 1, max_phrase_syllables));
  return forms;
}

}  // namespace timtin
