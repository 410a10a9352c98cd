// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where things lie: what came with the program lies beside it, what is the user's in the places
/// of the XDG Base Directory Specification.
#pragma once

#include <string>

namespace timtin::cli {

/// What `bin` or `libexec/timtin` of a program with this whole path is in; empty of one that lies
/// elsewhere, whose neighbours may be anybody's.
std::string prefix_of(const std::string& program);

/// Lexicons: $TIMTIN_DATA, else `../share/timtin` from the program, else the installed place.
/// Throws Error(io) if there is none.
std::string data_directory();

/// Catalogues of messages, likewise; there need not be any.
std::string locale_directory();

/// What `timtin import` becomes: `../libexec/timtin/timtin-import` from the program, else the
/// installed one; it need not be there.
std::string import_program();

/// This `timtin`, whatever is first in the path; `timtin` of the path where that cannot be told.
std::string own_program();

/// $XDG_DATA_HOME/timtin or ~/.local/share/timtin. Throws Error(usage) without a home.
std::string default_archive();

/// $XDG_STATE_HOME/timtin or ~/.local/state/timtin; empty without a home.
std::string state_directory();

/// $XDG_CACHE_HOME/timtin or ~/.cache/timtin; empty without a home.
std::string cache_directory();

/// $XDG_CONFIG_HOME/timtin/config.ini or ~/.config/timtin/config.ini; empty without a home. Never
/// in the current directory, which may be somebody else's.
std::string configuration_file();

}  // namespace timtin::cli
