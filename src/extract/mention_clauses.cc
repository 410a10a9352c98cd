// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Whom a clause is about: who is quoted, who has a chain of posts, who follows whom, of whom `ông`
/// is said.
#include <algorithm>
#include <array>

#include "extract/mention_relations.h"

namespace timtin {

bool MentionRelations::is_source(std::size_t mention) const {
  const std::size_t begin = mentions_[mention].begin();
  if (begin == 0) return false;
  const std::string_view word = passage_.text(begin - 1, begin);
  return word == "theo" || word == "Theo";
}

/// `được sự giúp đỡ của địa phương và lãnh đạo Đồn Biên phòng X, thầy A đã`: the heads of an
/// organisation, with another one before them, are no person.
bool MentionRelations::is_collective(std::size_t post) const {
  constexpr auto joints = std::to_array<std::string_view>({"và", "cùng", "với"});
  const Post& heads = *mentions_[post].post();
  const Name& person = *name(post + 1);
  if (!heads.vague || heads.begin < 2 || passage_.shape(heads.begin) != Shape::lower ||
      passage_.text(heads.begin, heads.begin + 2) != "lãnh đạo" ||
      !passage_.vietnamese(person.begin) || is_whole(post + 1))
    return false;
  return std::find(joints.begin(), joints.end(), passage_.text(heads.begin - 1, heads.begin)) !=
         joints.end();
}

bool MentionRelations::is_quoted(std::size_t name, std::size_t post) const {
  if (!is_source(name)) return false;
  if (mentions_[name].name()->short_form) return true;
  const std::size_t end = mentions_[post].end();
  return passage_.gap_before(end) == gap::space && this->post(post)->begin + 1 < end &&
         passage_.phrase(PhraseKind::country, end - 1).length == 1 &&
         passage_.phrase(PhraseKind::adverb, end).length > 0;
}

bool MentionRelations::is_quoted_with_post(std::size_t name, std::size_t next) const {
  return is_source(name) && is_whole(name) && is_next_titled(next) &&
         passage_.gap_before(mentions_[name].end()) == (gap::comma | gap::space);
}

bool MentionRelations::keeps_chain(std::size_t first, std::size_t end) const {
  const Connective before = connective_after(first - 1), last = connective_after(end - 1),
                   behind = connective_after(end);
  // `A, Trưởng ban X, Trung tướng B, Tổng cục phó Y`: each has the post behind.
  if (last == Connective::apposition && behind == Connective::apposition && post(end + 1))
    return true;
  // `nghệ sĩ A - Giám đốc Nhà hát X, nhạc sĩ B`, `ông A Giám đốc Sở X, ông B`
  if (!name(first - 1)->short_form && (before == Connective::adjacent || is_dashed_post(first)) &&
      (is_next_titled(end) || is_listed_without_comma(first)))
    return true;
  if (!is_whole(first - 1) || !name(end) || !name(end)->titled() || !post(end + 1) ||
      post(end - 1)->bare)
    return false;
  // `ông A, Trưởng Ban X ông B Giám đốc Y, ông C`
  if (before == Connective::apposition && is_whole(end) && last == Connective::adjacent &&
      behind == Connective::adjacent)
    return true;
  // `A – Giám đốc Sở X ThS B, Phó Giám đốc Y`, whose full stop is lost
  return is_dashed_post(first) && is_capital(passage_, mentions_[end].begin()) &&
         behind == Connective::apposition;
}

std::optional<std::size_t> MentionRelations::successor(std::size_t name) const {
  std::size_t first = name;
  while (first > 0 && post(first - 1) && connective_after(first - 1) == Connective::adjacent)
    --first;
  const std::size_t begin = mentions_[first].begin();
  if (begin == 0 || passage_.gap_before(begin) != gap::space) return std::nullopt;
  const auto word = [&](std::size_t back) {
    return begin < back ? std::string_view() : passage_.text(begin - back, begin - back + 1);
  };
  const std::size_t verb = word(1) == "cho" || word(1) == "thế" ? 2 : 1;
  // `chưa thay ông B giữ chức Giám đốc`: he has it still.
  const bool succeeds = is_succeeded(name);
  if ((word(verb) != "thay" || word(verb + 1) == "chưa" || word(verb + 1) == "không") && !succeeds)
    return std::nullopt;
  std::size_t person = first;
  while (person > 0 && !this->name(person - 1)) --person;
  if (person == 0) return std::nullopt;
  --person;
  for (std::size_t i = mentions_[person].end(); i < begin; ++i)
    if (passage_.gap_before(i) & gap::stop) return std::nullopt;
  return person;
}

bool MentionRelations::is_succeeded(std::size_t name) const {
  const std::size_t begin = mentions_[name].begin();
  const std::size_t verb = begin_of(passage_, begin, "kế nhiệm");
  return verb < begin && verb > 0 && passage_.text(verb - 1, verb) != "người" &&
         passage_.text(verb - 1, verb) != "sẽ";
}

bool MentionRelations::moves_on(std::size_t name) const {
  if (!post(name + 1)) return false;
  const std::size_t end = mentions_[name + 1].begin();
  for (std::size_t i = mentions_[name].end(); i + 1 < end; ++i)
    for (const std::string_view move :
         {"nhận nhiệm vụ", "nhận công tác", "chuyển công tác", "điều động", "luân chuyển"})
      if (passage_.text(i, end).starts_with(move)) return true;
  return false;
}

bool MentionRelations::names_era(std::size_t name) const {
  if (name == 0 || !post(name - 1)) return false;
  const std::size_t begin = mentions_[name - 1].begin();
  return begin > 0 && passage_.text(begin - 1, begin) == "thời";
}

}  // namespace timtin
