// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The formats of input, told apart by content. A new one is a row in known_formats.cc.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

/// Nothing if the input is no article: then `skip_reason` (as in ImportReport::skipped) is why.
const InputFormat* find_format(const InputHead& head, const char*& skip_reason);

}  // namespace timtin
