// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles as they lie in an index, damaged ones among them.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "timtin/article.h"

namespace timtin {

/// Nothing if the record is damaged, be it that it can't be unpacked.
std::optional<Article> stored_article(const Xapian::Document& document);

/// The same question, cheaper.
bool has_sound_record(const Xapian::Document& document);

/// Its key by its terms alone; empty if they have none.
std::string key_in_terms(const Xapian::Database& database, Xapian::docid document);

/// What a person may call it by its terms alone: its id, else the beginning of its key, else
/// `#NUMBER`.
std::string article_name(const Xapian::Database& database, Xapian::docid document);

}  // namespace timtin
