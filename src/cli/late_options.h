// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/arguments.h"

namespace CLI {
class Option;
}

namespace timtin::cli {

/// The option of this name, or nullptr.
using FindOption = std::function<const CLI::Option*(const std::string& name)>;

/// Behind the first word of a query `-n` means "without n". For each such word that is also a short
/// option: what it was read as, and how the option is written there.
std::vector<std::string> late_option_notes(const SplitArguments& split, const FindOption& find);

}  // namespace timtin::cli
