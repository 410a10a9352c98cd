// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// JSON lines, one JSON object, or an array of objects.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

bool is_json(const InputHead& head);
void read_json(const FormatInput& input);

}  // namespace timtin
