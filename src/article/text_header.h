// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `Key: value` lines before a text.
#pragma once

#include <cstddef>

#include "article/record.h"
#include "article/text_lines.h"

namespace timtin {

/// Fills `record` and returns the number of lines that it took; 0 without a header. A header is a
/// run of lines whose keys are names of fields (two of them, or one before a blank line).
std::size_t read_text_header(const TextLines& lines, Record& record);

}  // namespace timtin
