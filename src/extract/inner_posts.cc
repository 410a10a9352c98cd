// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Whose a post is that stands inside another one: `đặc phái viên của Tổng thống Mỹ John A`.
#include <algorithm>
#include <array>

#include "extract/names.h"
#include "extract/people.h"
#include "extract/post_form.h"

namespace timtin {

/// `Cố vấn của Tổng thống Brazil John Smithfield | cho biết`: a sentence is about the one whose
/// post begins it, and his name is followed by what he does.
bool People::is_subject(const Passage& passage, const Post& post) {
  constexpr auto others =
      std::to_array<std::string_view>({"về", "tại", "ở", "là", "và", "với", "cho", "của"});
  const std::size_t end = capital_run_end(passage, post.end);
  if (!passage.text(post.begin, post.end).starts_with("Cố vấn") ||
      passage.soft_before(post.begin) || end >= passage.size() ||
      passage.gap_before(end) != gap::space)
    return false;
  const bool says = passage.begins(kind_bit(PhraseKind::stop), end);
  return says ||
         std::find(others.begin(), others.end(), passage.text(end, end + 1)) == others.end();
}

/// One paragraph alone tells of him.
bool People::is_told_once(const Person& person) {
  return std::all_of(person.evidence.begin(), person.evidence.end(), [&](const Evidence& place) {
    const Evidence& first = person.evidence.front();
    return place.part == first.part && place.paragraph == first.paragraph;
  });
}

/// `đặc phái viên của Tổng thống Mỹ John A`, where Paul B is Tổng thống Mỹ, or where a sentence
/// about somebody of whom nothing else is told begins so: A is the envoy.
void People::resolve_inner_posts() {
  for (Person& person : persons_)
    for (Position& inner : person.positions) {
      if (inner.outer.empty()) continue;
      const bool adviser = inner.of_subject && is_told_once(person);
      const bool taken =
          adviser || std::any_of(persons_.begin(), persons_.end(), [&](const Person& other) {
            return &other != &person && std::any_of(other.positions.begin(), other.positions.end(),
                                                    [&](const Position& held) {
                                                      return held.outer.empty() &&
                                                             held.reading == inner.reading;
                                                    });
          });
      if (!taken) continue;
      inner.text = std::move(inner.outer);
      inner.reading =
          lexicons_.abbreviations->written_out(unified_post(forms_of(inner.text, analyzer_)));
      inner.outer.clear();
    }
}

}  // namespace timtin
