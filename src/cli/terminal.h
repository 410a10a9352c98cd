// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the other end of standard output and standard error can show.
#pragma once

#include <string>

#include "cli/options.h"
#include "timtin/output.h"

namespace timtin::cli {

inline constexpr unsigned default_columns = 80;

/// Columns of the terminal behind a file descriptor; if it is none $COLUMNS or default_columns.
unsigned columns_of_stream(int descriptor);

/// Of auto, always or never, as `option` has it. Throws Error(usage) unless `when` is one of them.
Colour read_colour(const char* option, const std::string& when);

/// Colours: automatic means a terminal that can and a user who did not set NO_COLOR, or one who set
/// CLICOLOR_FORCE. Hyperlinks: a terminal that can.
Appearance appearance_of_output(Colour colour, Colour hyperlinks);

bool standard_output_is_terminal();
bool standard_error_is_terminal();
bool standard_input_is_terminal();

/// From now on all of this answers for the terminal that there is now, although a pager stands
/// between.
void remember_terminal();

}  // namespace timtin::cli
