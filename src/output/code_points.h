// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a code point is to those who print it: how wide it stands on a terminal, what it does
/// there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace timtin::output {

/// The nearest code point boundary at or before `at`.
std::size_t boundary_before(std::string_view text, std::size_t at);

/// Columns of a terminal: 0 for combining marks, 2 for East Asian wide characters, else 1.
unsigned columns_of(char32_t code_point);
std::size_t columns_of(std::string_view text);

/// Unicode White_Space.
bool is_white_space(char32_t code_point);

/// C0, DEL or C1.
bool is_control(char32_t code_point);

/// A person sees nothing of it but its effect on the direction of the text.
bool is_bidi_control(char32_t code_point);

/// U+2028 and U+2029.
bool is_line_separator(char32_t code_point);

}  // namespace timtin::output
