// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Colours of a terminal. Without colour every style is plain: a terminal changes paint, never
/// content.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "output/printable.h"

namespace timtin::output {

enum class Style { plain, title, detail, id, label, mark };

struct Look {
  Style style;
  bool bold;
  unsigned char colour;  ///< of the 256 of xterm; 0: that of the terminal
};

/// In the order of Style. Six of the 256 colours have a contrast of 4.5 and more with black and
/// with white (WCAG 2); the eight basic ones depend on the terminal's theme, and cyan on white
/// has 2.0.
inline constexpr std::array<Look, 6> looks{{
    {Style::plain, false, 0},
    {Style::title, true, 0},
    {Style::detail, false, 29},  // #00875f
    {Style::id, false, 243},     // #767676
    {Style::label, true, 63},    // #5f5fff
    {Style::mark, true, 163},    // #d700af
}};

/// `text` must be printable.
std::string paint(Style style, std::string_view text, bool colour);

/// The bytes [begin, end) of a line, its marks painted as such and the rest in `style`.
std::string paint(const MarkedLine& line, std::size_t begin, std::size_t end, Style style,
                  bool colour);

}  // namespace timtin::output
