// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A post in the form in which the posts of one person are compared.
#pragma once

#include "extract/abbreviations.h"
#include "extract/passage.h"

namespace timtin {

/// Matching forms of a post with one word for what has several: `nguyên` for `cựu`, a state by its
/// short name; without `tân`, `đương nhiệm` and `của`, which say nothing of the post.
Forms unified_post(const Forms& forms);

/// The matching forms of tokens [first, last), unified, abbreviations written out.
Forms post_form(const Passage& passage, std::size_t first, std::size_t last,
                const Analyzer& analyzer, const Abbreviations& abbreviations);

/// The tokens hold a word that unified_post() leaves out because it tells of the holder: `tân`.
bool is_qualified(const Passage& passage, std::size_t first, std::size_t last,
                  const Analyzer& analyzer);

}  // namespace timtin
