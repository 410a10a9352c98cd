// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the other end of standard output and standard error can show.
#pragma once

#include <string>

#include "cli/options.h"
#include "timtin/output.h"

namespace timtin::cli {

inline constexpr unsigned default_columns = 80;

/// Columns of the terminal behind a file descriptor; default_columns if it is none.
unsigned columns_of_stream(int descriptor);

/// Of auto, always or never. Throws Error(usage) unless `when` is one of them.
Colour read_colour(const std::string& when);

/// Automatic means a terminal that can and a user who did not set NO_COLOR.
Appearance appearance_of_output(Colour colour);

bool standard_error_is_terminal();
bool standard_input_is_terminal();

}  // namespace timtin::cli
