// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "timtin/index.h"

namespace timtin::cli {

/// True if every article of the archive was read by these lexicons.
bool has_these_lexicons(const Index::Summary& summary, const Lexicons& lexicons);

/// The command that reads all articles by them.
std::string lexicons_note(const std::string& archive);

}  // namespace timtin::cli
