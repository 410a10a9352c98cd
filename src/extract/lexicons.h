// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The lexicons in the form in which the rules read them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/automaton.h"
#include "extract/entry.h"
#include "extract/symbols.h"
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

using Forms = std::vector<std::string>;

struct Lexicons::Impl {
  SymbolTable symbols;
  std::vector<std::vector<Symbol>> phrases;
  std::vector<Meaning> meanings;         ///< by phrase
  std::vector<std::string> phrase_text;  ///< by phrase, its forms joined by spaces
  std::unique_ptr<const Automaton> automaton;
  std::vector<bool> dotted;  ///< by symbol: written with a full stop, `TP.`, `TS.`
  std::string digest;
  std::vector<Topic> topics;
  std::unordered_map<std::string, std::string> topic_names;         ///< folded name -> id
  std::unordered_map<std::string, std::vector<Forms>> other_forms;  ///< joined forms -> the others
  std::unordered_map<std::string, Forms> long_forms;                ///< joined short -> long
  std::size_t longest_form = 0;                                     ///< of both, in syllables
};

std::string join_forms(std::span<const std::string> forms);

/// The matching forms of `text`.
Forms forms_of(std::string_view text, Analyzer& analyzer);

/// Abbreviations written out, the longest first at each place.
Forms written_out(const Forms& forms, const Lexicons::Impl& lexicons);

}  // namespace timtin
