// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "extract/abbreviations.h"

namespace timtin {

inline constexpr char variants_file[] = "variants.tsv";

/// Words that are written in several ways: `ô tô`, `ôtô`. Shared by threads.
class WordVariants {
 public:
  /// Reads the file; analyses of it what is asked for. Errors of lines, Error(io), come then.
  explicit WordVariants(const std::string& data);
  WordVariants(const WordVariants&) = delete;
  WordVariants& operator=(const WordVariants&) = delete;

  /// The other ways to write what `forms[at..]` begins with; with their marks, or for forms that
  /// were typed without.
  std::vector<Lexicons::Expansion> expansions(const Forms& forms, std::size_t at,
                                              bool without_marks) const;

 private:
  LexiconFile file_;
  PhraseStarts starts_;
};

}  // namespace timtin
