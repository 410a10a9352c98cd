// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Abbreviations that an article defines: `Long Form (SHORT)`, `SHORT (long form)`.
#pragma once

#include <map>
#include <string>

#include "extract/passage.h"

namespace timtin {

/// Adds the definitions of a paragraph to `found`, short -> long as written; the first one stays.
void collect_definitions(const Passage& passage, const Analyzer& analyzer,
                         std::map<std::string, std::string>& found);

}  // namespace timtin
