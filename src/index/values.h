// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Article -> value slots of the schema.
#pragma once

#include <xapian.h>

#include <string>

#include "index/layout.h"
#include "timtin/article.h"

namespace timtin {

void add_values(Xapian::Document& document, const Article& article, const ZoneRanges& zones);

/// Slot::digest of an article: 32 bytes.
std::string digest_value(const Article& article);

}  // namespace timtin
