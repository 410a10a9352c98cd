// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The lexicons in the form in which the rules read them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "extract/abbreviations.h"
#include "extract/automaton.h"
#include "extract/phrase_attributes.h"
#include "extract/symbols.h"
#include "extract/unit_names.h"
#include "extract/word_variants.h"
#include "timtin/extract.h"

namespace timtin {

/// A phrase that speaks for a topic, or against it.
struct TopicWeight {
  std::uint16_t topic;  ///< index in Lexicons::topics()
  float weight;
};

/// Everything that a phrase means.
struct Meaning {
  std::vector<Entry> entries;
  std::vector<TopicWeight> topics;
  bool proper = false;  ///< for topics: one syllable, a name, `Anh`; not `anh`
};

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
  std::vector<std::vector<Symbol>> phrases;
  std::vector<Meaning> meanings;         ///< by phrase
  std::vector<std::string> phrase_text;  ///< by phrase, its forms joined by spaces
  std::unique_ptr<const Automaton> automaton;
  UnitNames units;
  std::vector<bool> dotted;  ///< by symbol: written with a full stop, `TP.`, `TS.`
  std::string digest;
  std::vector<Topic> topics;
  std::shared_ptr<const Abbreviations> abbreviations;
};

}  // namespace timtin
