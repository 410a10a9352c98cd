// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The lines of a page sorted into the parts of an article.
#pragma once

#include <string>
#include <vector>

#include "article/html/html_page.h"

namespace timtin {

struct HtmlLines {
  std::string lead;
  std::vector<std::string> body;
  std::vector<std::string> captions;
  std::string author;
  std::vector<std::string> tags;  ///< named under the text
};

/// From the title to the end of the content, and an author right behind it.
HtmlLines sort_lines(const HtmlPage& page, const PageTitle& title);

}  // namespace timtin
