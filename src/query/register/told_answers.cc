// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which answers say enough to be listed unasked.
#include <algorithm>

#include "index/register/alike_names.h"
#include "query/register/answers.h"
#include "query/register/day_span.h"

namespace timtin::registry {

void Answers::compete(std::uint32_t person, Rivals& rivals) const {
  const auto [begin, end] = table_.range(Section::person_posts, person);
  for (std::uint32_t post = begin; post < end; ++post) {
    const std::uint32_t shown = table_.number(Section::shown_posts, post);
    if (table_.told(shown) != Told::sole) continue;
    if (const auto reports = reports_of(person, post))
      rivals.add(table_.text(Section::post_readings, shown), rival(person, reports->mentions));
  }
}

Rivals::Reports Answers::rival(std::uint32_t person,
                               const std::vector<std::uint32_t>& mentions) const {
  DaySpan span;
  for (const std::uint32_t mention : mentions) span.include(table_.day(mention));
  return {&table_, person, distinct_articles(mentions), span.first, span.last};
}

bool Answers::is_outweighed(std::uint32_t person, std::uint32_t shown, const Rivals& rivals,
                            const std::vector<std::uint32_t>& mentions) const {
  return table_.told(shown) == Told::sole &&
         rivals.outweigh(table_.text(Section::post_readings, shown), rival(person, mentions));
}

/// Of who is reported often what one article says alone is a slip more often than not.
void Answers::leave_out_slips(std::vector<PostReport>& posts) {
  constexpr std::uint64_t often = 10;
  const bool is_known = std::any_of(posts.begin(), posts.end(), [](const PostReport& report) {
    return report.articles >= often;
  });
  if (is_known) std::erase_if(posts, [](const PostReport& report) { return report.articles == 1; });
}

/// Most articles name a post in public office, one that answers says of what it is, and the name
/// has more than one word.
bool Answers::is_told(std::uint32_t person, const Rivals& rivals) const {
  const auto mentions = table_.range(Section::person_mentions, person);
  std::size_t of_state = 0;
  for (std::uint32_t mention = mentions.begin; mention < mentions.end; ++mention)
    of_state += table_.is_of_state(mention) ? 1 : 0;
  if (2 * of_state < mentions.end - mentions.begin) return false;
  const auto name = table_.text(Section::name_texts, table_.number(Section::person_names, person));
  if (name.find(' ') == name.npos) return false;
  const auto is_at_home = [&] {
    const auto key = table_.text(Section::name_keys, table_.number(Section::person_keys, person));
    return can_be_vietnamese(split_forms(key));
  };
  const auto [begin, end] = table_.range(Section::person_posts, person);
  for (std::uint32_t post = begin; post < end; ++post) {
    const std::uint32_t shown = table_.number(Section::shown_posts, post);
    const Told told = table_.told(shown);
    if (told == Told::no || (told == Told::at_home && !is_at_home())) continue;
    if (query_.asks_for_all() && told != Told::sole) return true;
    const auto reports = reports_of(person, post);
    if (reports && !is_outweighed(person, shown, rivals, reports->mentions)) return true;
  }
  return false;
}

}  // namespace timtin::registry
