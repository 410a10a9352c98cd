// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Short texts that may hold markup, as titles and summaries in feeds and metadata do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// Tags removed, entities resolved, in one line. What has neither comes back trimmed.
std::string plain_line(std::string_view text);

/// The same, a paragraph for each block of the markup or line of the text.
std::vector<std::string> plain_paragraphs(std::string_view text);

}  // namespace timtin
