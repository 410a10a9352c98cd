// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the parts of newspapers are called.
#pragma once

#include <string_view>

namespace timtin {

/// `thoi su`, `kinh te`, and words that stand among them in menus. Takes folded words.
bool is_section_name(std::string_view folded);

}  // namespace timtin
