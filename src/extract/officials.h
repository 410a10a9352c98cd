// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names and posts of a paragraph are joined: who holds what.
#pragma once

#include "extract/article_names.h"
#include "extract/mentions.h"
#include "extract/people.h"

namespace timtin {

/// Adds the persons of a paragraph and their posts to `people`. `mentions` are those of `passage`,
/// `names` are of the whole article.
void collect_officials(const Passage& passage, const std::vector<Mention>& mentions,
                       const ArticleNames& names, People& people);

/// Binds what stands alone, `ông Long` or `Phó Chủ tịch Thường trực`, to persons already known.
/// After all paragraphs.
void resolve_anaphora(const Passage& passage, const std::vector<Mention>& mentions, People& people);

}  // namespace timtin
