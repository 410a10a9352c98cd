// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The formats of input, told apart by content. A new one is a row in known_formats.cc.
#pragma once

#include <string>

#include "article/record/input_format.h"

namespace timtin {

/// Why there is no reader for an input.
struct Unread {
  const char* reason = "";  ///< as in ImportReport::skipped
  std::string way_out;      ///< if it has articles all the same: what the user can do; a reject
};

/// Nothing if there is no reader for it: then `unread` is why.
const InputFormat* find_format(const InputHead& head, Unread& unread);

}  // namespace timtin
