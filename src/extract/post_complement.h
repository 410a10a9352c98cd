// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an office is for, in words that no lexicon holds, up to the organisation or the year behind
/// them; and what is no part of it, though an organisation.
#pragma once

#include "extract/passage.h"
#include "extract/post_tail.h"

namespace timtin {

/// The end of a post behind a name that tells its subject and then its organisation: `John
/// Smithfield, giám đốc | vàng và bạc tại Smith Metals, nói`; or the organisation alone, which no
/// lexicon holds: `Giám đốc Công nghệ | của ứng dụng nhắn tin Smithchat cho biết`. `span.end` if
/// nothing like it follows. Cost: some twenty tokens, behind a name and before a small letter only.
std::size_t complement_end(const Passage& passage, const PostSpan& span);

/// Behind the year of an event or a law that a post behind a name is for: `Trưởng ban Tổ chức lễ
/// hội Sao Mai | năm 2017`, `Ủy viên Ban sửa đổi Hiến pháp | năm 1992`; `end` without one.
std::size_t edition_end(const Passage& passage, std::size_t begin, std::size_t end);

/// Where within a post what the clause is about begins: `theo ông Lê Văn An, Phó Giám đốc Sở Y tế,
/// | Trung tâm Y tế Kim Sơn đã`; `end` without it.
std::size_t next_subject_begin(const Passage& passage, std::size_t begin, std::size_t end);

}  // namespace timtin
