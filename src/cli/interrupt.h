// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// SIGINT and SIGTERM: the first one asks to stop at the next good place, the second one kills;
/// whatever they hit, the archive stays whole.
#pragma once

namespace timtin::cli {

/// Exit statuses of what a signal ended are this and its number, as shells count.
inline constexpr int exit_signal = 128;

void watch_for_interrupts();

/// From now on the first one kills: where there is no good place to stop for a long time.
void let_interrupts_kill();

/// The signal that asked to stop, or 0.
int interrupted_by();

}  // namespace timtin::cli
