// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace timtin::cli {

/// One word of a POSIX shell that stands for `text`; unchanged if nothing in it is special.
std::string shell_quote(std::string_view text);

}  // namespace timtin::cli
