// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/mention_relations.h"

#include <algorithm>
#include <array>

#include "extract/names.h"
#include "extract/post_tail.h"

namespace timtin {

/// A phrase of the kind ends right before the token.
bool MentionRelations::ends_at(PhraseKind kind, std::size_t token) const {
  constexpr std::size_t most = 5;
  for (std::size_t length = 1; length <= most && length <= token; ++length)
    if (passage_.phrase(kind, token - length).length == length) return true;
  return false;
}

Connective MentionRelations::connective_after(std::size_t mention) const {
  if (mention + 1 >= size()) return Connective::none;
  return connective_between(passage_, mentions_[mention], mentions_[mention + 1]);
}

bool MentionRelations::holds_person(std::size_t post) const {
  const Post* outer = this->post(post);
  const Post* inner = this->post(post + 1);
  const Name* person = name(post + 2);
  return outer && inner && person && inner->begin < outer->end && inner->end == outer->end &&
         person->honorific == inner->end && !person->titled() &&
         connective_after(post + 1) == Connective::adjacent;
}

const Post* MentionRelations::outer_post(std::size_t post) const {
  const Post* inner = this->post(post);
  const Post* outer = post > 0 ? this->post(post - 1) : nullptr;
  const bool within = outer && inner && outer->end == inner->end && outer->begin < inner->begin;
  // `cố vấn của Tổng thống Donald Trump` needs no country.
  return within && !inner->bare && passage_.phrase(PhraseKind::ruler, inner->begin).length > 0
             ? outer
             : nullptr;
}

Post MentionRelations::whole_post(std::size_t post) const {
  Post whole = *this->post(post);
  if (holds_person(post)) whole.end = errand_end(passage_, whole.begin, mentions_[post + 2].end());
  return whole;
}

/// `A, nguyên Giám đốc; Phó Tổng biên tập Đài X`: behind a name a post goes on with the chain,
/// unless it is of others or leads to the next name: `A, Giám đốc X; Phó Giám đốc Y B; lãnh đạo các
/// sở`.
bool MentionRelations::goes_on_behind_semicolon(std::size_t first, std::size_t next) const {
  if (first == 0 || !name(first - 1)) return false;
  for (std::size_t i = next;; ++i) {
    const Post& found = *post(i);
    const bool counted = found.end < passage_.size() && passage_.shape(found.end) == Shape::digit;
    if (found.weak || found.vague || found.plural || counted || is_of_others(i)) return false;
    if (!post(i + 1)) return !leads_to_name(i);
    const Connective connective = connective_after(i);
    if (connective != Connective::apposition && connective != Connective::conjunction &&
        connective != Connective::semicolon)
      return true;
  }
}

/// `cùng` behind the post: what follows is another one's.
bool MentionRelations::joins_persons(std::size_t post) const {
  const std::size_t end = mentions_[post].end();
  return end < passage_.size() && passage_.text(end, end + 1) == "cùng";
}

std::size_t MentionRelations::chain_end(std::size_t first) const {
  std::size_t last = first;
  while (post(last + 1)) {
    const Connective connective = connective_after(last);
    // `Bí thư Đảng đoàn, Chủ tịch X làm Bí thư Thành ủy`
    if (connective != Connective::apposition && connective != Connective::conjunction &&
        connective != Connective::copula &&
        (connective != Connective::semicolon || !goes_on_behind_semicolon(first, last + 1)))
      break;
    // `Trạm trưởng trạm Thú y và cán bộ phòng`, `A, Thị trưởng X cùng Hiệu trưởng các trường`
    const bool another =
        is_rank_and_file(last + 1) || (first > 0 && name(first - 1) && joins_persons(last));
    if (connective == Connective::conjunction && another) break;
    // `A - Chánh Thanh tra tỉnh, cán bộ ban tiếp dân và văn phòng cùng đến`
    if (connective == Connective::apposition && first > 0 && name(first - 1) &&
        is_rank_and_file(last + 1) && !is_rank_and_file(last) && !post(last)->bare &&
        passage_.text(post(last + 1)->end, std::min(post(last + 1)->end + 1, passage_.size())) ==
            "và")
      break;
    ++last;
  }
  return last + 1;
}

/// `quyết định của Thủ tướng`: the post says whose something is.
bool MentionRelations::follows_of(std::size_t mention) const {
  const std::size_t begin = mentions_[mention].begin();
  return begin > 0 && passage_.gap_before(begin) == gap::space &&
         passage_.phrase(PhraseKind::possessive, begin - 1).length == 1;
}

/// `do Chủ tịch UBND tỉnh, Nguyễn Văn A ký`
bool MentionRelations::is_agent(std::size_t post) const {
  const std::size_t begin = mentions_[post].begin();
  return begin > 0 && passage_.text(begin - 1, begin) == "do";
}

/// `gặp Ngoại trưởng Qatar`
bool MentionRelations::is_met(std::size_t post) const {
  constexpr auto verbs = std::to_array<std::string_view>(
      {"gặp", "Gặp", "tiếp", "Tiếp", "thăm", "Thăm", "đón", "Đón", "với", "cùng"});
  const std::size_t begin = mentions_[post].begin();
  return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view words) {
    return begin_of(passage_, begin, words) < begin;
  });
}

/// `Trưởng ban tổ chức Hội chợ: Smithfield; Trưởng ban X`: one foreign word in a list.
bool MentionRelations::is_lone_word(std::size_t mention) const {
  const Name& found = *name(mention);
  return found.short_form && !found.titled() && !passage_.vietnamese(found.begin) &&
         passage_.gap_before(found.end) & gap::semicolon;
}

bool MentionRelations::leads_to_name(std::size_t post, bool untitled) const {
  const Name* name = this->name(post + 1);
  if (name == nullptr) return false;
  const Connective connective = connective_after(post);
  if (is_of_husband(post)) return false;
  // `ông A (Chủ tịch X): Công ty B sẽ`: whom the bracket told of speaks.
  if (connective == Connective::colon)
    return !(passage_.gap_before(name->begin) & gap::close) && !is_lone_word(post + 1);
  if (connective == Connective::adjacent) return true;
  // `Giám đốc lúc đó là ông Nguyễn Văn A`, `Tể tướng là Nguyễn Hiến và Nguyễn Thân`
  // `A (Giám đốc X, đồng thời là giáo sư Smithfield)`: a chair that is called so
  if (connective == Connective::copula && passage_.gap_before(mentions_[post].end()) & gap::comma &&
      begin_of(passage_, name->honorific, "đồng thời là") < name->honorific)
    return false;
  if (connective == Connective::copula)
    return name->titled() || is_whole(post + 1) || is_brief(post + 1);
  // `Giám đốc Bệnh viện Sao Mai - Nguyễn Văn A`
  if (connective == Connective::apposition && passage_.gap_before(name->begin) & gap::dash &&
      is_whole(post + 1) && connective_after(post + 1) != Connective::apposition)
    return true;
  // `27 nước thành viên NATO, ông A nói`, not `Đội trưởng Đội 11, Trung úy A, nói`
  const Post& before = *mentions_[post].post();
  if (connective == Connective::apposition && is_collective(post)) return false;
  const bool introduces =
      is_capital(passage_, before.begin) && begins_clause(post) && name->titled();
  if (connective == Connective::apposition && before.weak && !before.vague && !introduces)
    return false;
  // `quyết định của Thủ tướng, ông A, Vụ trưởng, nói`: he has another post.
  if (connective == Connective::apposition && follows_of(post) && this->post(post + 2) &&
      connective_after(post + 1) == Connective::apposition)
    return false;
  // `phu nhân của Tổng thống, Mary Smithfield`
  if (connective == Connective::apposition && follows_of(post)) {
    const std::size_t of = mentions_[post].begin() - 1;
    if (kinship_begin(of) < of) return false;
  }
  // `Phó Chủ tịch Hội, Nguyễn Văn A, nói`: a whole name between commas.
  const bool enclosed =
      vietnamese_name_end(passage_, name->begin) == name->end && name->end >= name->begin + 3 &&
      (is_agent(post) || (passage_.gap_before(name->end) == (gap::comma | gap::space) &&
                          connective_after(post + 1) == Connective::none));
  // `theo Người phát ngôn Nhà Trắng, ông Smith sẽ`, `Gặp Ngoại trưởng Qatar, ông Brown nói`: a
  // clause begins.
  if (connective == Connective::apposition && (is_source(post) || is_met(post)) &&
      name->short_form && passage_.gap_before(name->end) == gap::space)
    return false;
  // `Tổng giám đốc Tổ chức Y tế Thế giới (WHO), John Smithfield`
  const std::uint16_t before_name = passage_.gap_before(name->begin) & ~gap::close;
  return connective == Connective::apposition && !is_bracketed(post + 1) &&
         (name->titled() || ((untitled || enclosed) && name->end > name->begin + 1 &&
                             before_name == (gap::comma | gap::space)));
}

/// `chức`, `cương vị` stands before the chain.
bool MentionRelations::is_appointment(std::size_t first) const {
  return ends_at(PhraseKind::tenure, mentions_[first].begin());
}

bool MentionRelations::belongs_to_name(std::size_t first, std::size_t end) const {
  if (!name(end) || connective_after(end - 1) != Connective::possession) return false;
  // `bổ nhiệm Thẩm phán đối với ông Nguyễn Văn A`
  const std::size_t begin = mentions_[end].begin();
  const bool about = begin >= 2 && passage_.text(begin - 2, begin) == "đối với" &&
                     ends_at(PhraseKind::decision, mentions_[first].begin());
  return about || is_appointment(first);
}

std::optional<std::size_t> MentionRelations::appointed(std::size_t first) const {
  if (!is_appointment(first)) return std::nullopt;
  std::size_t person = first;
  while (person > 0 && !name(person - 1)) --person;
  if (person == 0) return std::nullopt;
  --person;
  for (std::size_t i = mentions_[person].end(); i <= mentions_[first].begin(); ++i)
    if (passage_.gap_before(i) & gap::stop) return std::nullopt;
  if (!ends_at(PhraseKind::decision, mentions_[person].begin())) return std::nullopt;
  return person;
}

bool MentionRelations::begins_clause(std::size_t mention) const {
  return !passage_.soft_before(mentions_[mention].begin());
}

bool MentionRelations::is_bracketed(std::size_t mention) const {
  return passage_.gap_before(mentions_[mention].begin()) & gap::open;
}

bool MentionRelations::begins_list(std::size_t post) const {
  const std::size_t end = mentions_[post].end();
  return connective_after(post) == Connective::colon &&
         passage_.phrase(PhraseKind::listing, end).length > 0;
}

bool MentionRelations::is_whole(std::size_t mention) const {
  const Name* found = name(mention);
  return found &&
         (is_foreign(mention) || (found->end >= found->begin + 3 &&
                                  vietnamese_name_end(passage_, found->begin) == found->end));
}

bool MentionRelations::is_foreign(std::size_t mention) const {
  const Name* found = name(mention);
  return found && found->end >= found->begin + 2 && !passage_.vietnamese(found->end - 1);
}

/// `Bộ trưởng | các Bộ X và Y`, not `Tổng tham mưu trưởng các lực lượng vũ trang`
bool MentionRelations::is_of_each(std::size_t end) const {
  return end < passage_.size() && passage_.gap_before(end) == gap::space &&
         passage_.text(end, end + 1) == "các" &&
         (passage_.phrase(PhraseKind::level, end + 1).length > 0 ||
          passage_.phrase(PhraseKind::head, end + 1).length == 1);
}

bool MentionRelations::is_of_others(std::size_t post) const {
  // `các nữ đại biểu Quốc hội`
  const std::size_t begin = begin_of(passage_, mentions_[post].begin(), "nữ");
  const auto word = [&](std::size_t back) {
    return begin < back ? std::string_view() : passage_.text(begin - back, begin - back + 1);
  };
  if (mentions_[post].post()->bare && is_of_each(mentions_[post].end())) return true;
  return (word(1) == "các" || word(1) == "những") && word(2) != "trong" && word(2) != "số";
}

bool MentionRelations::leads_to_given_name(std::size_t post) const {
  const std::size_t at = mentions_[post].end();
  return is_capital(passage_, at) && passage_.gap_before(at) == gap::space && passage_.marked(at) &&
         capital_run_end(passage_, at) == at + 1 && !begins_next_sentence(passage_, at) &&
         passage_.phrase(PhraseKind::opening, at).length == 0;
}

bool MentionRelations::is_of_several(std::size_t post) const {
  const std::size_t end = mentions_[post].end();
  return end < passage_.size() && passage_.gap_before(end) == gap::space &&
         passage_.phrase(PhraseKind::several, end).length > 0;
}

/// `Nguyễn Hiến`: a family that many have, and one syllable.
bool MentionRelations::is_brief(std::size_t mention) const {
  const Name* found = name(mention);
  return found && found->end == found->begin + 2 &&
         vietnamese_name_end(passage_, found->begin) == found->end &&
         passage_.phrase(PhraseKind::family, found->begin).attributes & attribute::family::common;
}

bool MentionRelations::is_second_holder(std::size_t second) const {
  const bool told = second >= 2 && connective_after(second - 2) == Connective::copula;
  const auto is_plain = [&](std::size_t mention) {
    const Name* found = name(mention);
    return found && !found->titled() &&
           ((told && is_brief(mention)) ||
            (found->end >= found->begin + 3 &&
             vietnamese_name_end(passage_, found->begin) == found->end));
  };
  const bool alike = (is_plain(second) && is_plain(second - 1)) ||
                     (is_whole(second) && is_whole(second - 1) && second >= 2 &&
                      connective_after(second - 2) == Connective::possession &&
                      mentions_[second].name()->titled());
  const Connective behind = connective_after(second);
  // `Ủy viên A và B, Thư ký C`
  const bool free = second + 1 == size() || behind == Connective::none ||
                    behind == Connective::semicolon ||
                    (behind == Connective::apposition && post(second + 1) &&
                     connective_after(chain_end(second + 1) - 1) == Connective::adjacent);
  return alike && connective_after(second - 1) == Connective::conjunction && free;
}

bool MentionRelations::is_rank_and_file(std::size_t post) const {
  const std::string_view words = passage_.text(mentions_[post].begin(), mentions_[post].end());
  return words.starts_with("cán bộ ") || words.starts_with("Cán bộ ");
}

bool MentionRelations::is_membership(std::size_t post) const {
  const std::size_t begin = mentions_[post].begin();
  const std::string_view words = passage_.text(begin, std::min(begin + 2, passage_.size()));
  return words == "thành viên" || words == "Thành viên";
}

bool MentionRelations::is_listed_with(std::size_t first, std::size_t end) const {
  if (!is_whole(first) || !is_whole(first + 1)) return false;
  constexpr std::uint16_t item = gap::colon | gap::semicolon;
  return passage_.gap_before(name(first)->begin) & item &&
         passage_.gap_before(mentions_[first + 1].begin()) == (gap::comma | gap::space) &&
         passage_.gap_before(mentions_[end - 1].end()) & (gap::semicolon | gap::stop);
}

bool MentionRelations::is_one_of_many(std::size_t post) const {
  const Post& found = *mentions_[post].post();
  return found.weak && found.holder != Holder::state && found.begin > 0 &&
         passage_.text(found.begin - 1, found.begin) == "một";
}

bool MentionRelations::misses_comma(std::size_t post) const {
  const Name& before = *mentions_[post - 1].name();
  const Post& behind = *mentions_[post].post();
  // `anh Lê Văn An (SN 1984) tổ trưởng tổ dân phố`
  const bool bracketed = passage_.gap_before(behind.begin) & gap::close;
  // `ông Lê Văn An Giám đốc Sở X, ông Trần Văn Bình Giám đốc Sở Y`
  const bool listed = is_whole(post - 1) && name(post + 1) && name(post + 1)->titled() &&
                      passage_.gap_before(behind.end) == (gap::comma | gap::space);
  // `ông John Smithfield Tổng Lãnh sự, Giám đốc Y`
  const bool several = is_foreign(post - 1) && is_capital(passage_, behind.begin) &&
                       this->post(post + 1) && connective_after(post) == Connective::apposition;
  const bool whole = !behind.bare || bracketed || several;
  return before.titled() && !before.short_form && whole && !behind.weak &&
         (listed || is_listed_without_comma(post) || !leads_to_name(post));
}

std::size_t MentionRelations::list_without_commas_end(std::size_t post) const {
  constexpr std::size_t least = 2;
  const auto is_holder = [&](std::size_t mention) {
    return name(mention) && !name(mention)->titled() && is_whole(mention) &&
           this->post(mention + 1) && connective_after(mention) == Connective::apposition;
  };
  if (post == 0 || !is_holder(post - 1)) return 0;
  std::size_t last = post;
  while (connective_after(last) == Connective::adjacent && is_holder(last + 1)) last += 2;
  const std::size_t end = chain_end(last);
  const bool led = name(end) && leads_to_name(end - 1, true);
  return last >= post + 2 * least && !led ? last + 1 : 0;
}

bool MentionRelations::is_listed_without_comma(std::size_t post) const {
  const Post* first = this->post(post);
  const Post* second = this->post(post + 2);
  return post > 0 && first && second && is_whole(post - 1) && is_whole(post + 1) &&
         name(post - 1)->titled() && name(post + 1)->titled() &&
         is_capital(passage_, first->begin) && is_capital(passage_, second->begin) &&
         passage_.gap_before(first->begin) == gap::space &&
         passage_.gap_before(second->begin) == gap::space &&
         connective_after(post) == Connective::adjacent &&
         connective_after(post + 1) == Connective::adjacent;
}

bool MentionRelations::is_deputy(std::size_t post) const {
  const Post& first = *mentions_[post].post();
  const Post& second = *mentions_[post + 1].post();
  const std::size_t length = first.end - first.begin;
  if (!first.bare || second.end - second.begin <= length ||
      passage_.text(second.begin, second.begin + 1) != "phó")
    return false;
  for (std::size_t i = 0; i < length; ++i)
    if (passage_.form(first.begin + i) != passage_.form(second.begin + 1 + i)) return false;
  return true;
}

bool MentionRelations::goes_on_with_verb(std::size_t post) const {
  const std::size_t end = mentions_[post].post()->end;
  return end < passage_.size() && passage_.gap_before(end) == gap::space &&
         passage_.shape(end) == Shape::lower && passage_.phrase(PhraseKind::stop, end).length > 0;
}

bool MentionRelations::begins_statement(std::size_t post) const {
  return goes_on_with_verb(post) &&
         passage_.phrase(PhraseKind::country, mentions_[post].post()->end - 1).length == 1;
}

}  // namespace timtin
