// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "timtin/schema.h"

namespace timtin::cli {

/// The help of a field in the user's language.
std::string field_help(const FieldRow& row);

}  // namespace timtin::cli
