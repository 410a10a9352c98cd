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

/// Says that a signal asked to stop, and if `resumes` that the same command goes on from there. The
/// exit status.
int say_interrupted(bool resumes);

/// The signal that asked to stop, or 0.
int interrupted_by();

}  // namespace timtin::cli
