// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A page as the lines that a reader sees.
#pragma once

#include <string>
#include <vector>

#include "article/html/html_document.h"
#include "article/html/markup_role.h"

namespace timtin {

struct HtmlBlock {
  std::string text;        ///< one line, trimmed, not empty; white space is single spaces
  std::uint32_t node = 0;  ///< the first text node of it
  MarkupRole role = MarkupRole::none;  ///< of most of its text
  HtmlTag heading = HtmlTag::other;    ///< h1 .. h6 if it stands in one
  bool cell = false;                   ///< in a table
  std::size_t link_bytes = 0;          ///< how much of it is links
  std::size_t strong_bytes = 0;        ///< how much of it is set off from other text

  bool is_linked() const { return link_bytes * 10 >= text.size() * 9; }
  bool is_strong() const { return strong_bytes * 10 >= text.size() * 9; }
};

using HtmlBlocks = std::vector<HtmlBlock>;

/// In the order of the page, without what is left out (see html_regions.h) or unread. A block
/// element, a line break outside headings and a rule end a line.
HtmlBlocks html_blocks(const HtmlDocument& document, const std::vector<MarkupRole>& regions);

/// What those lack, in lines too.
HtmlBlocks boilerplate_blocks(const HtmlDocument& document, const std::vector<MarkupRole>& regions);

/// The text of a node in one line.
std::string line_of(const HtmlDocument& document, std::size_t node);

}  // namespace timtin
