// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A lexicon file: UTF-8, one record a line, fields separated by tabs; empty lines and lines that
/// begin with `#` are comments.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/text.h"

namespace timtin {

struct LexiconRow {
  std::size_t line;                 ///< from 1
  std::vector<std::string> fields;  ///< trimmed; the first is not empty
};

/// Where a row stands, for those who need few of them.
struct LexiconLine {
  std::uint32_t number;  ///< from 1
  std::uint32_t begin;   ///< in the contents
};

struct LexiconFile {
  std::string path;
  std::string contents;  ///< raw bytes
  std::vector<LexiconRow> rows;
};

/// Without its rows. Throws Error(io) if it can't be read.
LexiconFile open_lexicon(const std::string& path);

/// The lines that are rows.
std::vector<LexiconLine> lines_of(std::string_view contents);

/// Throws Error(io) if it is not UTF-8.
LexiconRow row_of(const LexiconFile& file, const LexiconLine& line);

/// With them. Throws Error(io) if it can't be read or is not UTF-8.
LexiconFile read_lexicon(const std::string& path);

/// Throws Error(io) naming the file and the line; `why` is a translated sentence.
[[noreturn]] void fail_at(const LexiconFile& file, std::size_t line, const std::string& why);

/// Fails unless the row has so many fields.
void require_fields(const LexiconFile& file, const LexiconRow& row, std::size_t fields);

/// Calls `visit` for each part of a field between separators, which may be empty.
template <typename Visit>
void for_each_part(std::string_view field, char separator, Visit visit) {
  while (true) {
    const std::size_t end = field.find(separator);
    visit(field.substr(0, end));
    if (end == std::string_view::npos) return;
    field.remove_prefix(end + 1);
  }
}

/// The matching forms of a field. Fails unless it is a phrase of 1 to 24 syllables.
std::vector<std::string> phrase_forms(const LexiconFile& file, const LexiconRow& row,
                                      std::size_t field, Analyzer& analyzer);

}  // namespace timtin
