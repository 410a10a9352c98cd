// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// make_snippets() with the needles already compiled.
#pragma once

#include <vector>

#include "output/needles.h"

namespace timtin {

std::vector<Snippet> make_snippets(const Article& article, const NeedleFinder& finder,
                                   unsigned count, unsigned context);

}  // namespace timtin
