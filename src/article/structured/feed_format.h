// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// RSS and Atom, each item an article.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

bool is_feed(const InputHead& head);
void read_feed(const FormatInput& input);

}  // namespace timtin
