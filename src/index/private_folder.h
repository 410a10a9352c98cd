// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace timtin {

/// Makes a folder that only its user may enter; a failure shows when something is written there.
void make_private_folder(const std::string& folder);

}  // namespace timtin
