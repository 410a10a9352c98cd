// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A page -> the article on it.
#pragma once

#include <optional>

#include "article/html/html_document.h"
#include "article/model/source_table.h"
#include "article/record/record.h"

namespace timtin {

/// What the page says about itself counts first, what readers see decides between its statements,
/// and what neither explains stays in the body. Nothing if the page is a list of links, as front
/// pages are: no article, no date, hardly any text. With `explain` all that is left out is in
/// Article::boilerplate.
std::optional<Record> read_html_article(const HtmlDocument& document, const HtmlSource& source,
                                        const SourceTable& sources, bool explain = false);

}  // namespace timtin
