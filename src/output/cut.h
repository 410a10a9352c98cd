// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Text that must not be wider than a column of a page.
#pragma once

#include <cstddef>
#include <string>

#include "output/paint.h"

namespace timtin::output {

/// At most so many columns (one at least), the last one an ellipsis if something is left off.
MarkedLine cut(MarkedLine line, std::size_t columns);

/// The same with spaces behind it up to the width, painted.
std::string cell(const MarkedLine& line, std::size_t columns, Style style, bool colour);

}  // namespace timtin::output
