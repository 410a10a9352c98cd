// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace timtin::cli {

/// The command that reads all articles by them.
std::string lexicons_note(const std::string& archive);

}  // namespace timtin::cli
