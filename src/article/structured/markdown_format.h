// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A text with front matter, or one in Markdown.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

/// It is called so, or front matter that names a field of an article stands before it.
bool is_markdown(const InputHead& head);
/// A draft is skipped as `unpublished`.
void read_markdown_file(const FormatInput& input);

}  // namespace timtin
