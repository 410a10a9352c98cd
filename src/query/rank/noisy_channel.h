// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What was meant by what was typed: a noisy channel (Shannon; Kernighan, Church and Gale 1990)
/// with the archive's own bigrams as the source. The channel strips marks, at a rate that one
/// person keeps over one query, and now and then mistypes a letter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "index/language_model.h"

namespace timtin::lowering {

/// A spelling that a typed syllable may stand for.
struct Candidate {
  enum class Change {
    none,      ///< it is what was typed
    restored,  ///< marks were left out
    edited,    ///< a letter is another, missing, too many or in its neighbour's place
  };
  std::string form;
  Change change = Change::none;
  bool marks_differ = false;  ///< edited, and with other marks than were typed
  std::optional<LanguageModel::Word> word;
  double count = 0;  ///< occurrences, above 0
};

/// Never without candidates.
struct TypedSyllable {
  std::string form;
  bool marked = false;
  std::vector<Candidate> candidates;
};

/// Neighbours.
using TypedSequence = std::vector<TypedSyllable>;

/// What a syllable stands for.
struct Decoded {
  std::vector<double> probabilities;  ///< a posteriori, by candidate; the sum is 1
  std::size_t best = 0;               ///< candidate of the likeliest sequence as a whole
};

/// The sequences of one unit, which was typed at one rate; by sequence and syllable.
std::vector<std::vector<Decoded>> decode(const LanguageModel& model,
                                         const std::vector<TypedSequence>& unit);

}  // namespace timtin::lowering
