// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What people are told about a search beside its hits.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "cli/session.h"
#include "timtin/search.h"

namespace timtin::cli {

/// How many there are and how to see more, how words were read, what would help; one line each.
std::vector<std::string> search_notes(const SearchResult& result, const SearchOptions& options,
                                      const Session& session);

/// Of an article that could not be read.
std::string damaged_note(const std::string& name);

/// How words were read, one line a kind.
std::vector<std::string> reading_notes(const std::vector<Reading>& readings);

/// Says how the words were read, behind the results that are written so far, unless --quiet; each
/// line behind `head`.
void say_all_readings(Session& session, const std::vector<Reading>& readings,
                      const std::string& head = {});

/// The same of what was read otherwise than typed only.
void say_readings(Session& session, const std::vector<Reading>& readings,
                  const std::string& head = {});

/// What is counted for a query.
using CountQuery = std::function<std::uint64_t(const std::string& text)>;

/// Of one argument with spaces that found `total` articles: how many the phrase does, if that is
/// fewer, with the command; nothing for other arguments.
std::vector<std::string> phrase_notes(const Session& session, std::uint64_t total,
                                      const CountQuery& count);

/// Says what of the query was read as text although it looks like an operator, unless --quiet.
void say_parsing(const Session& session, const ParsedQuery& query);

/// How the query was understood and why each hit matches; one line each.
std::vector<std::string> explanation(const SearchResult& result, const SearchOptions& options);

/// The command that was typed with another query and one more option, to be copied into a shell.
std::string command_with(const Session& session, const std::string& option,
                         const std::string& query);

}  // namespace timtin::cli
