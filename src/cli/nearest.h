// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// "did you mean": what a mistyped word may have been.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin::cli {

/// The word with fewest typing errors, the first of several; empty if there are more than one in
/// three letters, or than two in a word of four. A beginning of a single word is that word.
std::string nearest(std::string_view typed, const std::vector<std::string>& words);

/// `did you mean search?`, or `otherwise`.
std::string did_you_mean(const std::string& nearest_word, const std::string& otherwise);

}  // namespace timtin::cli
