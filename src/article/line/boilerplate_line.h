// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Lines that are boilerplate on every page: headings of lists, labels of buttons.
#pragma once

#include <string>
#include <string_view>

namespace timtin {

/// `Print`, `QR Code`, `Tin khác` and the like, alone in a line.
bool is_boilerplate_line(std::string_view line);

/// The same of a line that is folded already.
bool is_boilerplate_wording(std::string_view folded);

/// folded_words() of a line that is short enough to be one of these; else empty.
std::string folded_if_short(std::string_view line);

}  // namespace timtin
