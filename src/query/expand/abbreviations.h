// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "query/expand/known_abbreviations.h"

namespace timtin::lowering {

/// One syllable of a reading of what was typed.
struct ReadSyllable {
  std::string form;
  bool typed;  ///< false: it stands there only because an abbreviation was read otherwise
};
using ReadForms = std::vector<ReadSyllable>;

inline constexpr std::size_t max_readings = 16;

/// What was typed and, after it, the ways to read its abbreviations otherwise, `max_readings` at
/// most: `sở ubnd` is also `sở ủy ban nhân dân`.
std::vector<ReadForms> abbreviation_readings(const std::vector<std::string>& forms,
                                             KnownAbbreviations& known);

}  // namespace timtin::lowering
