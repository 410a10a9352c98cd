// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The stored article, which is the truth: a line with the checksum (text/checksum.h) of what
/// follows, a line with the article's JSON and its evidence, but without the body, then the body, a
/// paragraph a line: to read it as JSON too would take several times as long, and every hit
/// is read. Xapian
/// compresses it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "timtin/article.h"

namespace timtin {

std::string encode_record(const Article& article);

/// Nothing if the checksum or the shape is wrong.
std::optional<Article> decode_record(std::string_view record);

}  // namespace timtin
