// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names of administrative units, of today and of before. There are eight thousand, most of them
/// ordinary words, so they mean nothing by themselves: they are looked up behind `xã`, `phường`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/lexicon_file.h"
#include "extract/symbols.h"

namespace timtin {

/// Immutable once built, shared by threads. Eight bytes a name.
class UnitNames {
 public:
  static constexpr std::size_t max_syllables = 6;

  /// Reads units.tsv; the syllables of its names get symbols.
  static UnitNames read(const LexiconFile& file, SymbolTable& symbols, Analyzer& analyzer,
                        Spelling spelling);

  bool contains(const Symbol* first, const Symbol* last) const;
  bool contains_province(const Symbol* first, const Symbol* last) const;
  /// A city of the rank of a province.
  bool contains_city(const Symbol* first, const Symbol* last) const;

 private:
  using Hashes = std::vector<std::uint64_t>;  ///< sorted, each once

  Hashes hashes_, provinces_, cities_;
};

}  // namespace timtin
