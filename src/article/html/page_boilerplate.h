// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What of a page is in no field of its article, and why: for people who ask.
#pragma once

#include <vector>

#include "article/html/html_page.h"
#include "timtin/article.h"

namespace timtin {

/// Every line of the page, what browsers don't show included, that `article` has not taken over, in
/// the order of the page. Reasons are `rule` and `unread` (buttons and the like), `furniture`,
/// `comments`, `hidden`, `outside` of the text, `link`, or what else the line is.
std::vector<BoilerplateLine> boilerplate_lines(const HtmlPage& page, const Article& article);

}  // namespace timtin
