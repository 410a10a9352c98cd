// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What commands of `exec:` have started has process groups of its own, which signals of a terminal
/// do not reach.
#pragma once

namespace timtin::cli {

/// From now on a signal that ends us ends them, too, and then does what it did before. One that is
/// ignored stays so.
void end_commands_with_us();

/// The opposite, for a library that handles signals only where nobody else does.
void leave_signals_alone();

}  // namespace timtin::cli
