// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Bodies that content systems keep, and export, as HTML.
#pragma once

#include <string_view>

#include "article/html/html_document.h"
#include "article/model/source_table.h"
#include "timtin/article.h"

namespace timtin {

/// Sets lead, body, captions and author as a page with this title and `markup` as its text has
/// them; with `explain` also boilerplate.
HtmlStatus read_markup(std::string_view markup, const SourceTable& sources, bool explain,
                       Article& article);

/// Replaces markup in the fields by its text if the body is markup. What other fields say stays,
/// and what does not fit beside it stays in the body. An export of timtin is left alone.
HtmlStatus resolve_markup(Article& article, const SourceTable& sources, bool explain);

}  // namespace timtin
