// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// An article as a string of its fields, one behind the other: a number as a varint, a text or a
/// list as the number of its bytes or members and these, a fraction as the eight bytes of a double,
/// the lowest first. Without names: read_fields() and append_fields() walk the same list. What few
/// articles have, or those of older archives do not, stands behind it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "timtin/article.h"

namespace timtin {

void append_fields(std::string& bytes, const Article& article);

/// Nothing if `bytes` are not what append_fields() wrote.
std::optional<Article> read_fields(std::string_view bytes);

}  // namespace timtin
