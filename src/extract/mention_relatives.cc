// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "extract/mention_relations.h"

namespace timtin {

/// `Phu nhân Chủ tịch nước Nguyễn Thị Hoa`, `Phu nhân của Tổng thống Pháp, bà Mary Smithfield`,
/// `con trai Thủ tướng, anh A`: the name of a wife or a child, but not her post.
bool MentionRelations::is_of_husband(std::size_t post) const {
  constexpr auto wives = std::to_array<std::string_view>({"Phu nhân", "phu nhân", "vợ", "Vợ"});
  constexpr auto daughters = std::to_array<std::string_view>({"con gái", "Con gái"});
  constexpr auto men = std::to_array<std::string_view>(
      {"con trai", "Con trai", "phu quân", "Phu quân", "chồng", "Chồng"});
  std::size_t begin = mentions_[post].begin();
  if (begin > 0 && passage_.text(begin - 1, begin) == "của") --begin;
  const auto follows = [&](const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return begin_of(passage_, begin, word) < begin;
    });
  };
  const Name& name = *mentions_[post + 1].name();
  const auto title = name.titled() ? passage_.text(name.honorific, name.begin) : "";
  const bool woman = name.titled() ? title == "bà"
                                   : name.end > name.begin + 2 &&
                                         passage_.text(name.begin + 1, name.begin + 2) == "Thị";
  if (woman && follows(wives)) return true;
  // Without a comma it is the parent's name.
  if (!name.titled() || !(passage_.gap_before(name.honorific) & gap::comma)) return false;
  return (woman || title == "cô" || title == "chị")
             ? follows(daughters)
             : (title == "ông" || title == "anh") && follows(men);
}

/// Where a word of kinship begins that leads to the token, `em trai | Bí thư`, `chị | ông`; the
/// token itself if none does.
std::size_t MentionRelations::kinship_begin(std::size_t begin) const {
  constexpr std::array<std::string_view, 26> words{
      "anh",     "bố",       "cha",       "cháu",     "cháu ruột", "chị",      "chị gái",
      "chồng",   "con",      "con dâu",   "con gái",  "con rể",    "em",       "em gái",
      "em ruột", "anh trai", "em trai",   "mẹ",       "anh ruột",  "phu nhân", "vợ",
      "ông nội", "bà nội",   "ông ngoại", "bà ngoại", "con trai"};
  const auto is_kin = [&](std::size_t first, std::size_t last) {
    return std::find(words.begin(), words.end(), passage_.text(first, last)) != words.end();
  };
  for (std::size_t length = 2; length > 0; --length)
    if (begin >= length && is_kin(begin - length, begin)) return begin - length;
  // `A, người tiền nhiệm của ông B, nhậm chức`: it is A's.
  for (const std::string_view word : {"người tiền nhiệm của", "người kế nhiệm của"})
    if (const std::size_t at = begin_of(passage_, begin, word); at < begin) return at;
  return begin;
}

std::optional<std::size_t> MentionRelations::relative_of(std::size_t name) const {
  std::size_t first = name;
  while (first > 0 && post(first - 1) && connective_after(first - 1) == Connective::adjacent)
    --first;
  // The `chị` of `chị ông Quý` reads like a form of address.
  const Name& found = *mentions_[name].name();
  const bool addressed = first == name && found.begin > found.honorific + 1 &&
                         passage_.phrase(PhraseKind::honorific, found.honorific).length == 1;
  const std::size_t begin = addressed ? found.honorific : kinship_begin(mentions_[first].begin());
  const bool subject = first == name && !found.titled() && is_whole(name) &&
                       passage_.gap_before(found.end) == gap::space;
  if (subject) return std::nullopt;
  if (first == 0 || !this->name(first - 1) || (!addressed && begin == mentions_[first].begin()) ||
      begin != mentions_[first - 1].end() || !(passage_.gap_before(begin) & gap::comma))
    return std::nullopt;
  return first - 1;
}

bool MentionRelations::is_relative_in_bracket(std::size_t name) const {
  std::size_t first = name;
  while (first > 0 && post(first - 1) && connective_after(first - 1) == Connective::adjacent)
    --first;
  const std::size_t begin = kinship_begin(mentions_[first].begin());
  return first > 0 && first < name && this->name(first - 1) && begin < mentions_[first].begin() &&
         begin == mentions_[first - 1].end() && passage_.gap_before(begin) & gap::open &&
         !(passage_.gap_before(mentions_[name].end()) & gap::close);
}

}  // namespace timtin
