// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Pages that lead to articles and have none.
#pragma once

#include "article/html/html_page.h"

namespace timtin {

/// A front page, a section, a list of results: many headlines that are links, perhaps with a
/// summary each, and no text that goes on for longer, neither under a title of its own nor
/// anywhere. `dated`: a date was found on it, which may be the clock of the site.
bool is_list_of_links(const HtmlPage& page, const PageTitle& title, bool dated);

}  // namespace timtin
