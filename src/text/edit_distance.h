// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

namespace timtin {

/// Levenshtein's distance in bytes: insertions, deletions and substitutions. If there are more than
/// `most`, some number above it, which costs less to find.
std::size_t edit_distance(std::string_view from, std::string_view to,
                          std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace timtin
