// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/programs.h"

namespace timtin::cli {

/// run_program() as a whole process: what it throws is said, and becomes the exit status.
int run_guarded(int argc, char** argv, const Programs& programs);

}  // namespace timtin::cli
