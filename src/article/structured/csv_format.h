// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Rows of values below a row of names.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

bool is_csv(const InputHead& head);
void read_csv(const FormatInput& input);

}  // namespace timtin
