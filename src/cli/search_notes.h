// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What people are told about a search beside its hits.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "timtin/search.h"

namespace timtin::cli {

/// How many there are and how to see more, how words were read, what would help; one line each.
std::vector<std::string> search_notes(const SearchResult& result, const SearchOptions& options,
                                      const Session& session);

/// How words were read, one line a kind.
std::vector<std::string> reading_notes(const std::vector<Reading>& readings);

/// Says what was read otherwise than typed, behind the results that are written so far, unless
/// --quiet; each line behind `head`.
void say_readings(Session& session, const std::vector<Reading>& readings,
                  const std::string& head = {});

/// How the query was understood and why each hit matches; one line each.
std::vector<std::string> explanation(const SearchResult& result, const SearchOptions& options);

/// The command that was typed with another query and one more option, to be copied into a shell.
std::string command_with(const Session& session, const std::string& option,
                         const std::string& query);

}  // namespace timtin::cli
