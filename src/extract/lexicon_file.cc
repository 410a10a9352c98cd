// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicon_file.h"

#include <fstream>
#include <sstream>
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
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in.is_open() || in.bad())
    throw Error(ErrorCode::io, tr("cannot read the lexicon {}", path),
                tr("check that the data directory of timtin is complete"));
  return std::move(bytes).str();
}

}  // namespace

void fail_at(const LexiconFile& file, std::size_t line, const std::string& why) {
  throw Error(ErrorCode::io, tr("cannot load the lexicon {}:{}: {}", file.path, line, why),
              tr("correct this line of the file"));
}

LexiconFile read_lexicon(const std::string& path) {
  LexiconFile file{path, read_bytes(path), {}};
  const Decoded decoded = decode_utf8(file.contents);
  std::string_view rest = decoded.text;
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const auto end = rest.find('\n');
    const std::string_view text = ascii::trimmed(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (decoded.invalid_bytes > 0 && text.find("\uFFFD") != std::string_view::npos)
      fail_at(file, line, tr("this is not UTF-8"));
    if (!text.empty() && text.front() != '#') file.rows.push_back({line, split_fields(text)});
  }
  return file;
}

std::vector<std::string> phrase_forms(const LexiconFile& file, const LexiconRow& row,
                                      std::size_t field, Analyzer& analyzer) {
  constexpr std::size_t max_phrase_syllables = 24;
  std::vector<std::string> forms;
  if (field < row.fields.size())
    for (const Token& token : analyzer.analyze(row.fields[field]))
      forms.push_back(analyzer.form(token.form).matching);
  if (forms.empty() || forms.size() > max_phrase_syllables)
    fail_at(file, row.line,
            tr("field {} must be a phrase of 1 to {} syllables", field + 1, max_phrase_syllables));
  return forms;
}

}  // namespace timtin
