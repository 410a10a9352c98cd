// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Prose, told from headings, lists of links and code.
#pragma once

#include <string_view>

namespace timtin {

/// Long enough for a sentence, and words rather than addresses or code.
bool is_running_text(std::string_view text);

}  // namespace timtin
