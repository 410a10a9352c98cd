// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names behind a post that are its organisation's, or begin with it.
#include "extract/article_names.h"
#include "extract/mention_relations.h"
#include "extract/names.h"

namespace timtin {

/// With the name of its organisation.
void MentionRelations::extend_to(Post& post, std::size_t end) {
  post.end = end;
  post.bare = false;
  // `Chủ tịch Odebrecht`: a firm's.
  if (post.undecided) post.holder = Holder::unclear;
  post.undecided = false;
}

std::size_t MentionRelations::firm_end_of(std::size_t name) const {
  const std::size_t begin = mentions_[name].end();
  if (passage_.gap_before(begin) != gap::space) return begin;
  const std::size_t end = begin + passage_.phrase(PhraseKind::home, begin).length;
  // `Smithmart Việt Nam và Lào,`
  const std::size_t second = end > begin ? passage_.phrase(PhraseKind::country, end + 1).length : 0;
  const bool joined = second > 0 && passage_.text(end, end + 1) == "và" &&
                      passage_.gap_before(end + 1 + second) & (gap::comma | gap::close | gap::dash);
  return joined ? end + 1 + second : end;
}

void MentionRelations::extend_post(std::size_t name) {
  extend_to(std::get<Post>(mentions_[name - 1].what), firm_end_of(name));
  mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(name));
}

void MentionRelations::split_name(std::size_t name, std::size_t token) {
  auto& post = std::get<Post>(mentions_[name - 1].what);
  auto& found = std::get<Name>(mentions_[name].what);
  // `Tổng giám đốc WHO John Smithfield` needs no other organisation.
  const bool whole = passage_.shape(post.end - 1) == Shape::upper ||
                     passage_.phrase(PhraseKind::ruler, post.begin).length > 0 ||
                     passage_.phrase(PhraseKind::exclusive, post.begin).length > 0;
  if (token == found.begin || (whole && person_behind_place(passage_, found) != token)) return;
  found = Name{token, found.end, token, found.end == token + 1, false};
  extend_to(post, token);
}

/// `ông A, Tổng giám đốc CIPM | Cửu Long (Bộ X), nói`, `ông A, Phó Giám đốc Bệnh viện Nhi | TTw,`:
/// a sign closes what does not look like a Vietnamese, behind a post that may be of what is called
/// so. `bà A, Ngoại trưởng Mary Smithfield` is another one.
bool MentionRelations::is_no_person(std::size_t second) const {
  constexpr std::uint16_t closing = gap::comma | gap::dash | gap::open | gap::close;
  const Name& found = *name(second);
  const Post& post = *this->post(second - 1);
  const PhraseAt family = passage_.phrase(PhraseKind::family, found.begin);
  const bool vietnamese = vietnamese_name_end(passage_, found.begin) == found.end;
  const bool common = family.attributes & attribute::family::common;
  if (vietnamese && (common || found.end == found.begin + 3)) return false;
  const bool organised = post.holder != Holder::state || post.either || !post.bare;
  const std::size_t end = firm_end_of(second);
  // `ông A, Tổng giám đốc VNPT VinaPhone cho biết`
  const bool brand = found.short_form && !passage_.vietnamese(found.begin) && !post.bare &&
                     passage_.gap_before(end) == gap::space &&
                     passage_.phrase(PhraseKind::stop, end).length > 0;
  // `ông A, Trưởng khối Cho Vay | Ngân hàng X`, `bà B, Tổng Thư ký Euro | NCAP`
  const bool goes_on =
      passage_.gap_before(end) == gap::space && end < passage_.size() &&
      ((is_capital(passage_, end) && passage_.phrase(PhraseKind::head, end).length > 1) ||
       passage_.shape(end) == Shape::upper);
  const bool located = passage_.gap_before(end) == gap::space && end < passage_.size() &&
                       (passage_.text(end, end + 1) == "tại" || passage_.text(end, end + 1) == "ở");
  return passage_.gap_before(post.begin) & closing && (organised || goes_on) &&
         (located || brand || goes_on || passage_.gap_before(end) & closing) &&
         country_of(second - 1).empty() &&
         passage_.phrase(PhraseKind::exclusive, post.begin).length == 0 &&
         passage_.phrase(PhraseKind::ruler, post.begin).length == 0;
}

bool MentionRelations::is_dashed(std::size_t name) const {
  const Name& found = *mentions_[name].name();
  return passage_.gap_before(found.end) & gap::dash && found.end >= found.begin + 3 &&
         vietnamese_name_end(passage_, found.begin) == found.end;
}

bool MentionRelations::names_organisation(std::size_t person, std::size_t second) const {
  const Name* found = name(second);
  if (found == nullptr || connective_after(second - 1) != Connective::adjacent) return false;
  if (found->titled()) return false;
  const Post& post = *mentions_[second - 1].post();
  const Name& before = *mentions_[person].name();
  // `Trần Văn An (Chủ tịch CLB futsal Thái Sơn Bắc)`
  if (is_bracketed(person + 1) && passage_.gap_before(found->end) & gap::close &&
      is_whole(person) && post.open)
    return true;
  // `Lê Hoàng An, giám đốc nghệ thuật Stone Art, nói`
  const bool enclosed = vietnamese_name_end(passage_, before.begin) == before.end &&
                        before.end >= before.begin + 3 &&
                        passage_.gap_before(post.begin) == (gap::comma | gap::space) &&
                        passage_.gap_before(found->end) == (gap::comma | gap::space);
  const bool introduced = before.titled() || enclosed;
  if (introduced && is_no_person(second)) return true;
  // `A, Phó giám đốc Bệnh viện Y học cổ truyền Phạm Văn B, tỉnh X`
  constexpr std::uint16_t breaks = gap::comma | gap::dash | gap::open | gap::close | gap::stop;
  if (post.namesake && introduced && passage_.gap_before(found->end) & breaks) return true;
  const bool company = introduced && post.holder == Holder::company;
  // `ông A, Giám đốc Trung tâm đào tạo Athena`, `ông A, CEO Brand Finance`
  const bool family = passage_.phrase(PhraseKind::family, found->begin).length > 0;
  if (!passage_.vietnamese(found->begin) || (company && !family)) {
    if (company || found->short_form) return company || post.open;
    return post.bare && (introduced || is_dashed(person)) &&
           (post.holder != Holder::state || post.either);
  }
  const bool common =
      passage_.phrase(PhraseKind::family, found->begin).attributes & attribute::family::common;
  return post.open && (introduced || !common) && connective_after(second) != Connective::apposition;
}

bool MentionRelations::is_firm_of_next(std::size_t mention) const {
  const Name& name = *this->name(mention);
  const Name* next = this->name(mention + 1);
  const Post* post = this->post(mention - 1);
  if (!next || !post) return false;
  // `Trưởng đại diện Stone Hill Việt Nam, ông A`
  const std::size_t end = firm_end_of(mention);
  const bool unsigned_place = passage_.gap_before(end) == gap::space && name.short_form &&
                              passage_.shape(next->honorific) == Shape::lower;
  const bool governs = passage_.phrase(PhraseKind::governor, post->begin).length > 0 ||
                       unsigned_place || end > name.end;
  // `Thị trưởng Kostroma, Ivan Petrov nói`
  const bool whole = passage_.phrase(PhraseKind::governor, post->begin).length > 0 &&
                     name.short_form && is_foreign(mention + 1);
  const std::size_t least = governs ? 1 : 3;
  return (governs || post->holder != Holder::state) && !name.titled() &&
         (next->titled() || whole) && !next->short_form && name.end >= name.begin + least &&
         !passage_.vietnamese(name.begin) &&
         connective_after(mention - 1) == Connective::adjacent && next->honorific == end &&
         (unsigned_place || passage_.gap_before(end) == (gap::comma | gap::space));
}

}  // namespace timtin
