// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "query/expand/abbreviation_variants.h"

namespace timtin::lowering {

/// What an article must have for neighbouring words, in whatever way it writes them: whatever has
/// them one after another, in one of abbreviation_variants(), has this too.
struct WordWays {
  enum class Kind : std::uint8_t {
    word,    ///< the word itself
    phrase,  ///< another way to write one or more
    all,     ///< of the parts
    any,     ///< of the parts
  };
  Kind kind = Kind::all;
  std::size_t word = 0;
  Variant phrase = {};
  std::vector<WordWays> parts = {};
};

/// `ends`: where in `forms` each word ends; a word without a form is left out. `known`: of `forms`.
WordWays ways_of_words(const Forms& forms, const std::vector<std::size_t>& ends,
                       const std::vector<Rewriting>& known);

}  // namespace timtin::lowering
