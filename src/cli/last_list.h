// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The hits that this terminal showed last, so that `show 3` is the third of them.
///
/// $XDG_STATE_HOME/timtin/TERMINAL, a file that only its user reads:
///
///     SESSION TAB ARCHIVE       the session of the shell; the archive as an absolute path
///     RANK TAB KEY              a line for each hit
#pragma once

#include <string>
#include <utility>

#include "cli/session.h"
#include "timtin/search.h"

namespace timtin::cli {

/// Keeps the hits if standard output is a terminal and they are text; `first` is the rank of the
/// first of them. Failures are ignored: the search has succeeded.
void remember_list(const Session& session, const SearchResult& result, std::uint32_t first);

/// The key of the hit with this rank, as people type it, in the last list of this terminal; empty
/// if there is none, or it was of another archive.
std::string listed_key(const Session& session, const std::string& rank);

/// Whether it is a number that such a list could have.
bool looks_like_rank(const std::string& text);

/// The first and the last rank of that list; empty texts if there is none.
std::pair<std::string, std::string> listed_ranks(const Session& session);

}  // namespace timtin::cli
