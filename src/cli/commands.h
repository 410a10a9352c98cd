// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The list of commands: what there is, in the order of the help.
#pragma once

#include <memory>
#include <vector>

#include "cli/programs.h"

namespace timtin::cli {

std::vector<std::unique_ptr<Command>> all_commands(const Programs& programs);

/// The global options and every command with its options, for who reads the table.
void declare_all(CLI::App& root, GlobalOptions& options,
                 const std::vector<std::unique_ptr<Command>>& commands);

}  // namespace timtin::cli
