// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Completion in shells. The scripts of data/completions ask `timtin complete -- WORD...`, which
/// answers from the table of options and from the archive, so that they know no option themselves.
#pragma once

#include <memory>

#include "cli/session.h"

namespace timtin::cli {

/// `completion SHELL` prints the script for a shell.
std::unique_ptr<Command> make_completion();

/// `complete -- WORD...`: what the last word may become, a line each: the word, a tab, what it is.
/// `:files` or `:folders` alone asks for names of files. In no help.
std::unique_ptr<Command> make_complete();

}  // namespace timtin::cli
