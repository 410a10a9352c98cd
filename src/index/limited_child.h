// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A child process for what damaged tables may make endless, insatiable or deadly.
#pragma once

#include <cstdint>
#include <functional>

#include "index/descriptor.h"

namespace timtin {

/// Runs `work` in a child, with limits for so many bytes of tables: of memory, and of processor
/// time, the latter times `effort`; what it writes into its end of a pipe, `read` is given here
/// until it ends. True if `work` returned; what it throws ends the child. To be called by a process
/// that has one thread. Throws Error(io) if there can be no child.
bool run_limited(std::uint64_t table_bytes, const std::function<void(Descriptor&)>& work,
                 const std::function<void(Descriptor&)>& read, unsigned effort = 1);

}  // namespace timtin
