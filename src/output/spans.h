// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Marks of a text, counted in bytes or in code points.
#pragma once

#include <string_view>
#include <vector>

#include "timtin/output.h"

namespace timtin::output {

/// Byte ranges of a text, ascending and disjoint, as ranges of its code points.
std::vector<MarkedSpan> in_code_points(std::string_view text, const std::vector<MarkedSpan>& bytes);

/// The marks of a snippet as byte ranges of its text.
std::vector<MarkedSpan> marked_bytes(const Snippet& snippet);

}  // namespace timtin::output
