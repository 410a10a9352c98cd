// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How an error is said on standard error.
#pragma once

#include <string>

#include "timtin/error.h"

namespace timtin::cli {

/// What is wrong, for a query also the place, and the hint. `where` (`FILE:LINE`) goes before it.
void say_error(const Error& error, const std::string& where = {});

}  // namespace timtin::cli
