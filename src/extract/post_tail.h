// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Words of a post that no lexicon holds, where what stands around the post shows its end.
#pragma once

#include "extract/passage.h"
#include "extract/phrase_attributes.h"

namespace timtin {

/// A verb that goes on with the sentence.
bool begins_statement(const Passage& passage, std::size_t at);

/// A person, another post, or what the sentence says of the person.
bool begins_other(const Passage& passage, std::size_t at);

/// Behind the phrase at the token: its syllables begin nothing else.
std::size_t phrase_end(const Passage& passage, std::size_t at);

/// The sign between a name and the post that begins at the token, which another one closes; 0
/// without one.
std::uint16_t opening_sign(const Passage& passage, std::size_t at);

/// What was read of a post, tokens [begin, end).
struct PostSpan {
  std::size_t begin;
  std::size_t end;
  bool unfinished;  ///< `Chủ tịch Hiệp hội`: a name of the organisation has to follow
  bool complete;    ///< nothing has to follow: a place, or an organisation by itself
};

/// The end of a post behind a name, with the rest of it up to the sign that closes it: `An, Phó Chủ
/// tịch Hội đồng | xử lý đơn thư, nói`, `An (Phó Vụ trưởng Vụ Quản lý rừng đặc dụng |, rừng phòng
/// hộ)`. `span.end` if it goes on with something else, or if no sign before it shows that it stands
/// beside a name. Cost: at most some fourteen tokens, behind a name only.
std::size_t enclosed_post_end(const Passage& passage, const PostSpan& span);

/// The end of a post that says for what: `Ủy viên châu Âu | phụ trách quốc phòng và không gian`
/// before a name or a sign; `end` if nothing like it follows what was read, tokens [begin, end).
std::size_t charge_end(const Passage& passage, std::size_t begin, std::size_t end);

/// The end of a post that says for what, or at whose place, its holder works: `giám đốc khoa học |
/// tại Viện Smithfield,`, `An, Phó Chủ tịch cấp cao | về pháp lý của Smithfield,`; `span.end` if
/// nothing like it follows. For posts that firms have, and that need no organisation.
std::size_t mission_end(const Passage& passage, const PostSpan& span, Holder holder);

/// `đặc phái viên của Tổng thống John Smithfield | tại Ukraine`, `| về hợp tác kinh tế,`, where the
/// person served ends at `end`: what an envoy is sent for; `end` if nothing like it follows.
std::size_t errand_end(const Passage& passage, std::size_t begin, std::size_t end);

/// The end of a post whose holder is introduced behind it, with all that stands before him:
/// `Giám đốc sân bay | Iqaluit, ông John Smithfield`, if a clause begins with it; else `end`.
std::size_t introduced_post_end(const Passage& passage, std::size_t begin, std::size_t end);

}  // namespace timtin
