// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace timtin::cli {

/// Opens an address, one of output::web_address(), in $BROWSER or by xdg-open, and waits for that
/// program. Throws Error(io) if it is not there or fails.
void open_address(const std::string& address);

}  // namespace timtin::cli
