// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Article -> value slots of the schema.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/document_sink.h"
#include "timtin/article.h"
#include "timtin/extract.h"

namespace timtin {

/// `officials`: those of the article, as the register is to have them.
void add_values(DocumentSink& document, const Article& article,
                const std::vector<Official>& officials);

/// Slot::title.
void add_title_order(DocumentSink& document, const AnalyzedArticle& paragraphs,
                     const Analyzer& analyzer);

/// False for slots whose values depend on more than the article: see clusters.h, living_tokens.h.
bool is_of_article(std::uint32_t slot);

/// Slot::added of an article that came in then, empty if nobody knows.
std::string added_value(const std::optional<Published>& added);

/// The way back of Slot::published and Slot::added where a minute is given; else nothing.
std::optional<Published> time_of_value(const std::string& value);

/// Slot::digest of an article: 32 bytes.
std::string digest_value(const Article& article);

}  // namespace timtin
