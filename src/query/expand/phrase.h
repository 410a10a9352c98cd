// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Pattern -> the Xapian query that finds it.
///
/// In a zone the terms have positions and Xapian finds phrases. The general terms have none: their
/// postings find the candidates, and the token stream of each is searched when nothing else that
/// the query asks for rules it out.
#pragma once

#include <xapian.h>

#include <functional>
#include <string_view>
#include <vector>

#include "index/snapshot.h"
#include "query/expand/pattern.h"

namespace timtin::lowering {

/// The places one after another, in the terms of one field; `prefix` is empty for the general
/// terms. The snapshot must outlive the query.
Xapian::Query phrase_query(const Snapshot& snapshot, std::string_view prefix,
                           const Pattern& pattern);

/// The same in one part of the article.
Xapian::Query part_query(const Snapshot& snapshot, Evidence::Part part, const Pattern& pattern);

/// In how many articles of the whole (Snapshot::consult) it is, and whether in any.
Xapian::doccount count_phrases(const Snapshot& snapshot, std::string_view prefix,
                               const Pattern& pattern);
bool has_phrase(const Snapshot& snapshot, std::string_view prefix, const Pattern& pattern);

/// All words within `distance` consecutive syllables of one paragraph, in any order. A word that is
/// asked for twice must stand there twice.
Xapian::Query near_query(const Snapshot& snapshot, const std::vector<Pattern>& words,
                         unsigned distance);

}  // namespace timtin::lowering
