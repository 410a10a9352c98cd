// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where in a page the article stands.
#pragma once

#include <cstddef>

#include "article/html/html_blocks.h"

namespace timtin {

/// Half-open range of blocks.
struct ContentRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  long prose = 0;  ///< bytes of running text in it, less a fine for links and scraps
};

/// The element that holds most running text and least of other things. Each element has the sum of
/// its lines: text counts its bytes, links four times their bytes less, scraps a little less; so
/// paragraphs that stand together win over more text that is scattered between teasers. An element
/// that is marked as the body of an article wins over one with up to twice as much.
ContentRange find_content(const HtmlDocument& document, const std::vector<MarkupRole>& regions,
                          const HtmlBlocks& blocks);

/// Long enough for a sentence, and mostly no links.
bool is_prose(const HtmlBlock& block);

/// A heading that links to the article under it, on a page that has several whole.
bool is_linked_title(const HtmlBlocks& blocks, std::size_t at);

}  // namespace timtin
