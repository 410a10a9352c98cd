// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// make_snippets() with the highlights already compiled.
#pragma once

#include <vector>

#include "output/highlighter.h"

namespace timtin::output {

std::vector<Snippet> make_snippets(const Article& article, const Highlighter& highlighter,
                                   unsigned count, unsigned context);

}  // namespace timtin::output
