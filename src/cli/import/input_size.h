// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How much there is to read, for the time that is left.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "timtin/import.h"

namespace timtin::cli {

/// Bytes of all files named and of those below folders named. 0 if that is unknown: a pipe is among
/// them, or to count takes more than two seconds, or the import was stopped.
std::uint64_t size_of_inputs(const std::vector<std::string>& paths, const ImportObserver& observer);

}  // namespace timtin::cli
