// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The lexicons in the form in which the rules read them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/abbreviations.h"
#include "extract/automaton.h"
#include "extract/phrase_meanings.h"
#include "extract/symbols.h"
#include "extract/unit_names.h"
#include "extract/word.h"
#include "extract/word_variants.h"
#include "timtin/extract.h"

namespace timtin {

struct Lexicons::Impl {
  static const Impl& of(const Lexicons& lexicons);
  /// For articles without marks; read when first asked for.
  static const Impl& plain_of(const Lexicons& lexicons);
  static const Abbreviations& abbreviations_of(const Lexicons& lexicons);
  /// The directory of all of them.
  static const std::string& data_of(const Lexicons& lexicons);
  /// Read when they are first asked for.
  static const WordVariants& variants_of(const Lexicons& lexicons);

  Spelling spelling = Spelling::marked;
  SymbolTable symbols;
  PhraseMeanings meanings;               ///< by phrase
  std::vector<std::string> phrase_text;  ///< by phrase, its forms joined by spaces
  std::unique_ptr<const Automaton> automaton;
  std::vector<SyllableMeaning> syllable_meanings{1};  ///< of phrases of one syllable, behind none
  std::vector<std::uint32_t> meaning_numbers;         ///< by symbol
  const SyllableMeaning& meaning_of(Symbol symbol) const {
    return syllable_meanings[meaning_numbers[symbol]];
  }
  UnitNames units;
  std::vector<bool> dotted;  ///< by symbol: written with a full stop, `TP.`, `TS.`
  std::string digest;
  std::vector<Topic> topics;
  std::shared_ptr<const Abbreviations> abbreviations;
};

}  // namespace timtin
