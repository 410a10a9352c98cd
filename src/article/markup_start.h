// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where the first element of a text in markup begins.
#pragma once

#include <string_view>

namespace timtin {

/// The text behind white space, comments, declarations and processing instructions.
std::string_view first_element(std::string_view text);

}  // namespace timtin
