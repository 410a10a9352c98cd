// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Process groups that we have started: signals of a terminal do not reach them.
#pragma once

#include <sys/types.h>

namespace timtin::remote {

/// From now on end_process_groups() ends it, if it is one of the first 128.
void remember_process_group(pid_t group);
/// Before its first process is waited for: then its number may be another's.
void forget_process_group(pid_t group);

/// False if there is none. Also to those that are stopped.
bool signal_process_group(pid_t group, int signal) noexcept;

/// Asks each to end, and kills what has not after 50 ms. A signal handler may call it.
void end_process_groups() noexcept;

}  // namespace timtin::remote
