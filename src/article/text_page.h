// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A plain text file without the marks of a portal: a title, set off from its paragraphs, or a
/// header of `Key: value` lines before them.
#pragma once

#include "article/record.h"
#include "article/text_lines.h"

namespace timtin {

Record read_text_page(const TextLines& lines);

}  // namespace timtin
