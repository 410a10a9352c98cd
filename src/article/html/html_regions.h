// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What each element of a page is, names and sizes taken together.
#pragma once

#include <vector>

#include "article/html/html_document.h"
#include "article/html/markup_role.h"

namespace timtin {

/// The role of each node, `none` for text. A name alone convinces only where the element has the
/// size for it: what holds the heading, or a large part of the running text of the page, is no
/// boilerplate whatever it is called, and an author is no longer than a line or two. `body` is
/// never doubted.
std::vector<MarkupRole> html_regions(const HtmlDocument& document);

inline bool is_boilerplate(MarkupRole role) {
  return role == MarkupRole::boilerplate || role == MarkupRole::comments ||
         role == MarkupRole::hidden;
}

}  // namespace timtin
