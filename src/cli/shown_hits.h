// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Hits on their way to standard output.
#pragma once

#include "cli/session.h"
#include "timtin/output.h"
#include "timtin/search.h"
#include "timtin/text.h"

namespace timtin::cli {

/// Prints them, with the corrections of people in the archives of `index`; of text this terminal
/// remembers the list, and a pager has it. `fold`: in text copies are one hit. Returns what was
/// printed.
SearchResult show_hits(Session& session, const Index& index, SearchResult result,
                       const RenderOptions& render, bool fold, Analyzer& analyzer);

}  // namespace timtin::cli
