// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The stored article, which is the truth: a line with the checksum (text/checksum.h) of what
/// follows, a byte that is no JSON, the fields (record_fields.h). Every hit is read: JSON would
/// take ten times as long. Xapian compresses it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "timtin/article.h"

namespace timtin {

std::string encode_record(const Article& article);

/// Nothing if the checksum or the shape is wrong.
std::optional<Article> decode_record(std::string_view record);

/// Whether its checksum is right.
bool is_sound_record(std::string_view record);

}  // namespace timtin
