// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// SIGINT and SIGTERM: the first one asks to stop at the next good place, the second one kills.
#pragma once

namespace timtin::cli {

void watch_for_interrupts();

/// The signal that asked to stop, or 0.
int interrupted_by();

}  // namespace timtin::cli
