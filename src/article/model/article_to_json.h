// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Parts of an article's JSON, for what is written together with an article.
#pragma once

#include "article/model/json_writer.h"
#include "timtin/article.h"

namespace timtin {

/// The members of to_json(), in the object that was begun.
void append_members(JsonWriter& writer, const Article& article, bool evidence);

/// `["body",0,12,31]`: part, paragraph, begin, end.
void append_place(JsonWriter& writer, const Evidence& place);

}  // namespace timtin
