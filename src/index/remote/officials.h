// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Who is named in the articles of a part with which posts, as a message: what the register is
/// derived from.
///
///     TEXTS      names, posts and sources, each once
///     ARTICLES   number, as a difference; YYYYMMDD; source; persons, each with a name, whether in
///                state, and posts; a text is its place among TEXTS, from 1, 0 the empty one
#pragma once

#include <functional>

#include "index/official_records.h"
#include "index/remote/wire.h"

namespace timtin::remote {

/// Of all articles that count.
void encode_officials(Encoder& encoder, const Collection& collection);

/// Visits them as for_each_official() does; numbers of documents are those of the part.
void visit_officials(Decoder& decoder, const std::function<void(const ArticleRecords&)>& visit);

}  // namespace timtin::remote
