// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Posts that one person cannot have together.
#include "extract/mention_relations.h"

namespace timtin {

bool MentionRelations::is_other_ruler(std::size_t post, std::size_t last) const {
  const std::size_t begin = mentions_[post].begin();
  if (passage_.phrase(PhraseKind::ruler, begin).length == 0 ||
      connective_after(post) != Connective::apposition)
    return false;
  if (passage_.phrase(PhraseKind::ruler, mentions_[last].begin()).length > 0) return true;
  const std::string_view country = country_of(post);
  return !country.empty() && country != country_of(last);
}

bool MentionRelations::is_guest_of_ruler(std::size_t post, std::size_t last) const {
  const Mention& ruler = mentions_[last];
  if (passage_.phrase(PhraseKind::ruler, ruler.begin()).length == 0 || !country_of(last).empty())
    return false;
  const Post& guest = *mentions_[post].post();
  bool abroad = false;
  for (std::size_t i = guest.begin; i < guest.end; ++i)
    abroad = abroad || (passage_.phrase(PhraseKind::country, i).length > 0 &&
                        passage_.phrase(PhraseKind::home, i).length == 0);
  return abroad || guest.holder == Holder::company;
}

bool MentionRelations::excludes(std::size_t post, std::size_t last) const {
  if (connective_after(post) != Connective::apposition) return false;
  const std::size_t begin = mentions_[post].begin();
  const std::size_t other = mentions_[last].begin();
  // `ý kiến của đại biểu, Bộ trưởng A`
  if (passage_.shape(begin) == Shape::lower && mentions_[post].post()->bare && follows_of(post))
    return true;
  const bool exclusive = passage_.phrase(PhraseKind::exclusive, other).length > 0;
  // `ý kiến của Phó Thủ tướng, Phó Chủ tịch UBND tỉnh A`
  const bool governs = passage_.phrase(PhraseKind::ruler, begin).length > 0 ||
                       passage_.phrase(PhraseKind::ruler, begin + 1).length > 0;
  if (governs && exclusive && passage_.phrase(PhraseKind::leading, other).length == 0) return true;
  return passage_.phrase(PhraseKind::exclusive, begin).length > 0 &&
         (exclusive || passage_.phrase(PhraseKind::ruler, other).length > 0);
}

bool MentionRelations::is_followed_by_and(std::size_t post) const {
  const std::size_t end = mentions_[post].end();
  if (connective_after(post) != Connective::conjunction || end >= passage_.size()) return false;
  if (joins_persons(post)) return true;
  const std::string_view word = passage_.text(end, end + 1);
  const bool exclusive = passage_.phrase(PhraseKind::exclusive, mentions_[post].begin()).length > 0;
  const Post& before = *mentions_[post].post();
  return word == "và" && (exclusive || before.weak || before.holder == Holder::state);
}

/// The country with which the post ends; empty without one.
std::string_view MentionRelations::country_of(std::size_t post) const {
  constexpr std::size_t most = 3;
  const std::size_t end = mentions_[post].end();
  for (std::size_t length = most; length > 0; --length)
    if (end >= mentions_[post].begin() + length &&
        passage_.phrase(PhraseKind::country, end - length).length == length)
      return passage_.text(end - length, end);
  return {};
}

}  // namespace timtin
