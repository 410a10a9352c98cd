// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Colours of a terminal. Without colour every style is plain: a terminal changes paint, never
/// content.
#pragma once

#include <string>
#include <string_view>

#include "output/printable.h"

namespace timtin::output {

enum class Style { plain, title, detail, id, label, mark };

/// `text` must be printable.
std::string paint(Style style, std::string_view text, bool colour);

/// The bytes [begin, end) of a line, its marks painted as such and the rest in `style`.
std::string paint(const MarkedLine& line, std::size_t begin, std::size_t end, Style style,
                  bool colour);

}  // namespace timtin::output
