// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "query/expand/known_abbreviations.h"

namespace timtin::lowering {

/// One syllable of a way to write what was typed.
struct VariantSyllable {
  std::string form;
  bool typed;  ///< false: it stands there only because an abbreviation is written otherwise
};
using Variant = std::vector<VariantSyllable>;

inline constexpr std::size_t max_variants = 16;

/// What was typed and, after it, the ways to write its abbreviations otherwise, `max_variants` at
/// most: `sở ubnd` is also `sở ủy ban nhân dân`.
std::vector<Variant> abbreviation_variants(const std::vector<std::string>& forms,
                                           KnownAbbreviations& known, bool without_marks);

}  // namespace timtin::lowering
