// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace timtin::cli {

/// From now on the process ends with a message and the status of a damaged archive when a call of
/// the library (index/library_call.h) has taken this thread more than a second of processor
/// time, at most two; what the disk or other threads take does not count.
void end_endless_calls();

}  // namespace timtin::cli
