// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Plain text, one article a file: a portal scrape, or a title and paragraphs.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

bool is_plain_text(const InputHead& head);
void read_plain_text(const FormatInput& input);

}  // namespace timtin
