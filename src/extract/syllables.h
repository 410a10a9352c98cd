// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is known of a form, looked up once for each form of an Analyzer.
#pragma once

#include <string_view>
#include <vector>

#include "extract/lexicons.h"
#include "extract/symbols.h"
#include "extract/word.h"
#include "timtin/text.h"

namespace timtin {

struct Syllable {
  Word word;  ///< as it stands most often: in lower case, behind a space
  KindSet kinds = 0;
  Symbol symbol = unknown_symbol;
  bool marked = false;  ///< has a mark, or đ
};

/// True if `folded` (without marks) can be a Vietnamese syllable: initial, vowels, final.
bool is_vietnamese_syllable(std::string_view folded);

/// FormId -> Syllable. One thread at a time.
class SyllableTable {
 public:
  SyllableTable(const Lexicons::Impl& lexicons, const Analyzer& analyzer)
      : lexicons_(lexicons), analyzer_(analyzer) {}

  const Syllable& operator[](FormId form) { return all()[form]; }
  /// By form, of all that the analyzer has met; valid until it meets others.
  const Syllable* all() {
    if (known_.size() < analyzer_.size()) grow();
    return known_.data();
  }

 private:
  void grow();

  const Lexicons::Impl& lexicons_;
  const Analyzer& analyzer_;
  std::vector<Syllable> known_;
};

}  // namespace timtin
