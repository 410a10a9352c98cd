// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace timtin::query {

/// Levenshtein's distance in bytes.
std::size_t edit_distance(std::string_view from, std::string_view to);

}  // namespace timtin::query
