// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Markdown (CommonMark, as far as news needs it) -> paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

struct MarkdownText {
  std::string title;  ///< a first heading of the first level, or empty
  std::vector<std::string> paragraphs;
  std::vector<std::string> captions;  ///< the texts of pictures
};

/// Headings, items of lists and quotations are paragraphs; links become their labels; what marks
/// emphasis is left out. Lines that were broken at a width of 100 or less are joined.
MarkdownText read_markdown(std::string_view text);

}  // namespace timtin
