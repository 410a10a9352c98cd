// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an office is for, in words that no lexicon holds, up to the organisation behind them.
#pragma once

#include "extract/passage.h"
#include "extract/post_tail.h"

namespace timtin {

/// The end of a post behind a name that tells its subject and then its organisation: `John
/// Smithfield, giám đốc | vàng và bạc tại Smith Metals, nói`; or the organisation alone, which no
/// lexicon holds: `Giám đốc Công nghệ | của ứng dụng nhắn tin Smithchat cho biết`. `span.end` if
/// nothing like it follows. Cost: some twenty tokens, behind a name and before a small letter only.
std::size_t complement_end(const Passage& passage, const PostSpan& span);

}  // namespace timtin
