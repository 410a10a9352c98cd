// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where patterns stand in one article: what Xapian's positional operators cannot say.
#pragma once

#include <xapian.h>

#include <vector>

#include "index/layout.h"
#include "query/lower/pattern.h"

namespace timtin::lowering {

/// The positions at which `pattern` begins among the general terms, ascending.
std::vector<Position> occurrences(const Xapian::Database& database, Xapian::docid document,
                                  const Pattern& pattern);

/// True if all words stand within `distance` consecutive syllables, in any order. A word that is
/// asked for twice must stand there twice.
bool stand_near(const Xapian::Database& database, Xapian::docid document,
                const std::vector<Pattern>& words, Position distance);

/// True if `pattern` stands in this part of the article.
bool stands_in(const Xapian::Database& database, Xapian::docid document, const Pattern& pattern,
               Evidence::Part part);

}  // namespace timtin::lowering
