// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Text that is safe to show, and the places in it that are to be painted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/output.h"

namespace timtin {

/// One printable line; `marked` are byte ranges of `text`, ascending, disjoint.
struct MarkedLine {
  std::string text;
  std::vector<MarkedSpan> marked;
};

/// printable_line() that keeps track of the marked byte ranges of `text`.
MarkedLine printable_line(std::string_view text, const std::vector<MarkedSpan>& marked);

}  // namespace timtin
