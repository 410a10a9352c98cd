// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "cli/programs.h"

namespace timtin::cli {

/// Runs the command line; `arguments[0]` is the program. The exit status, or what stopped it is
/// thrown: timtin::Error or ClosedPipe.
int run_program(const std::vector<std::string>& arguments, const Programs& programs);

}  // namespace timtin::cli
