// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A page and its files in one MIME message.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

bool is_saved_page(const InputHead& head);
void read_saved_page(const FormatInput& input);

}  // namespace timtin
