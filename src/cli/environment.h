// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Variables of the environment.
#pragma once

#include <cstdlib>
#include <string_view>

namespace timtin::cli {

/// Empty if the variable is not set; as it was when the program began.
inline std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace timtin::cli
