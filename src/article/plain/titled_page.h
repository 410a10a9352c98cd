// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A plain text file without the marks of a portal: a title, set off from its paragraphs, or a
/// header of `Key: value` lines before them.
#pragma once

#include "article/plain/page_lines.h"
#include "article/record/record.h"

namespace timtin {

Record read_text_page(const TextLines& lines);

}  // namespace timtin
