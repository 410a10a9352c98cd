// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "timtin/text.h"

namespace timtin::registry {

/// Words of a text, as matching forms, by how they are written.
struct WordShapes {
  std::set<std::string> small;     ///< nowhere part of a name: no name by themselves
  std::set<std::string> acronyms;  ///< `SBU`
};

WordShapes word_shapes(std::string_view text, Analyzer& analyzer);

}  // namespace timtin::registry
