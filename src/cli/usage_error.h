// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "cli/session.h"
#include "timtin/error.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace timtin::cli {

/// What CLI11 complains about, in the user's language.
Error usage_error(const CLI::ParseError& error, CLI::App& root, const Session& session);

/// There is no command of this name.
Error unknown_command(const std::string& name, const CLI::App& root, const std::string& program);

}  // namespace timtin::cli
