// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The articles that arguments name: own identifiers, addresses, beginnings of keys, numbers in the
/// last list of hits.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/session.h"
#include "timtin/index.h"

namespace timtin::cli {

/// Help for the argument.
const char* help_of_identifiers();

/// The arguments with the lines of standard input in the place of `-`. Throws Error(usage) if none
/// are left that were to come from the command line.
std::vector<std::string> all_identifiers(const std::vector<std::string>& arguments);

/// Calls `take` with each article, says on standard error which names are of none or of several.
/// The exit status: 0, 1 if one is unknown, 2 if one is ambiguous.
int for_each_chosen(Session& session, const Index& index, const std::vector<std::string>& names,
                    const std::function<void(const Article&)>& take);

}  // namespace timtin::cli
