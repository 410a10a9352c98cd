// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The options of `search` that keep, rename and forget queries.
#pragma once

#include <string>

#include "cli/session.h"
#include "timtin/saved_queries.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace timtin::cli {

struct NameOptions {
  std::string save, forget, rename;
  CLI::Option *saving = nullptr, *forgetting = nullptr, *renaming = nullptr;
};

void add_name_options(CLI::App& app, NameOptions& options);

/// Whether --save was given.
bool saves(const NameOptions& options);

/// Puts the query under its name as if it were saved already: what would not work then is refused
/// now, such as a query that names itself. Throws Error(usage) for what is no name.
void check_save(const Session& session, const NameOptions& options, SavedQueries& saved);

/// Saves the query and says so.
void save_and_say(const Session& session, const NameOptions& options);

/// Does what --forget or --rename ask for; false if neither was given. Throws Error(usage).
bool change_names(const Session& session, const NameOptions& options);

/// Error(usage) unless it is a name of a query.
void check_name(const char* option, const std::string& name);

}  // namespace timtin::cli
