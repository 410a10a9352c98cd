// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is known of a form, looked up once for each form of an Analyzer.
#pragma once

#include <string_view>
#include <vector>

#include "extract/symbols.h"
#include "timtin/text.h"

namespace timtin {

struct Syllable {
  Symbol symbol = unknown_symbol;
  bool vietnamese = false;  ///< spelled as a Vietnamese syllable can be
  bool marked = false;      ///< has a mark, or đ
};

/// True if `folded` (without marks) can be a Vietnamese syllable: initial, vowels, final.
bool is_vietnamese_syllable(std::string_view folded);

/// FormId -> Syllable. One thread at a time.
class SyllableTable {
 public:
  SyllableTable(const SymbolTable& symbols, const Analyzer& analyzer)
      : symbols_(symbols), analyzer_(analyzer) {}

  const Syllable& operator[](FormId form) {
    if (form >= known_.size()) grow();
    return known_[form];
  }

 private:
  void grow();

  const SymbolTable& symbols_;
  const Analyzer& analyzer_;
  std::vector<Syllable> known_;
};

}  // namespace timtin
