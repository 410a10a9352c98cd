// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Article -> value slots of the schema.
#pragma once

#include <xapian.h>

#include <string>

#include "index/layout.h"
#include "timtin/article.h"
#include "timtin/extract.h"

namespace timtin {

void add_values(Xapian::Document& document, const Article& article, const ZoneRanges& zones);

/// Slot::title.
void add_title_order(Xapian::Document& document, const AnalyzedArticle& paragraphs,
                     const Analyzer& analyzer);

/// Slot::digest of an article: 32 bytes.
std::string digest_value(const Article& article);

}  // namespace timtin
