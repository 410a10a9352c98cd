// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Why an input was rejected, skipped or thought odd, for people.
#pragma once

#include <string>

namespace timtin::cli {

/// What the word of a reason says, in the language; in English, and of a word without a
/// translation, the word itself, which is the one that --rejects and --notes write.
std::string readable_reason(const std::string& word);

}  // namespace timtin::cli
