// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which answers say enough to be listed unasked.
#include <algorithm>
#include <string_view>

#include "index/register/alike_names.h"
#include "index/register/told_words.h"
#include "query/register/answers.h"
#include "query/register/day_span.h"
#include "text/utf8.h"

namespace timtin::registry {
namespace {

bool is_capital(char32_t letter) {
  return (letter >= 'A' && letter <= 'Z') || (letter >= 0xC0 && letter <= 0xDD) || letter == U'Đ' ||
         letter == U'Ơ' || letter == U'Ư' ||
         (letter >= 0x1EA0 && letter <= 0x1EF8 && letter % 2 == 0);
}

bool ends_word(char32_t letter) {
  constexpr std::u32string_view marks = U" -.'\u2019";
  return marks.find(letter) != marks.npos;
}

/// A small letter before a capital, in a word that begins with more than `Mc`, `Mac` or `al`; or a
/// `đ` behind another letter.
bool has_joined_words(std::string_view name) {
  constexpr std::size_t longest_prefix = 3;
  std::size_t letters = 0;  // of the word, so far
  char32_t before = 0;
  for (std::size_t at = 0; at < name.size();) {
    const auto letter = static_cast<char32_t>(next_or_replacement(name, at));
    if (letter == U'đ' && letters > 0) return true;
    if (is_capital(letter) && letters > longest_prefix && before >= 'a' && !is_capital(before))
      return true;
    letters = ends_word(letter) ? 0 : letters + 1;
    before = letter;
  }
  return false;
}

/// `N. T. L`: whose name is hidden.
bool is_initials(std::string_view name) {
  bool letter = false;
  for (std::size_t at = 0; at < name.size();) {
    const bool ends = ends_word(static_cast<char32_t>(next_or_replacement(name, at)));
    if (letter && !ends) return false;
    letter = !ends;
  }
  return true;
}

}  // namespace

void Answers::compete(std::uint32_t person, Rivals& rivals) const {
  const auto [begin, end] = table_.range(Section::person_posts, person);
  for (std::uint32_t post = begin; post < end; ++post) {
    const std::uint32_t shown = table_.number(Section::shown_posts, post);
    if (!is_sole(person, shown)) continue;
    if (const auto reports = reports_of(person, post))
      rivals.add(table_.text(Section::post_readings, shown), rival(person, reports->mentions));
  }
}

Rivals::Reports Answers::rival(std::uint32_t person,
                               const std::vector<std::uint32_t>& mentions) const {
  DaySpan span;
  for (const std::uint32_t mention : mentions) span.include(table_.day(mention));
  const auto all = table_.range(Section::person_mentions, person);
  return {&table_, person, distinct_articles(mentions), span.first, span.last, all.end - all.begin};
}

/// One holds it at a time, as `Tổng Bí thư` of a Vietnamese.
bool Answers::is_sole(std::uint32_t person, std::uint32_t shown) const {
  if (table_.told(shown) == Told::sole) return true;
  const auto reading = table_.text(Section::post_readings, shown);
  return std::find(offices_of_one.begin(), offices_of_one.end(), reading) != offices_of_one.end() &&
         says_of_what(person, shown);
}

bool Answers::is_outweighed(std::uint32_t person, std::uint32_t shown, const Rivals& rivals,
                            const std::vector<std::uint32_t>& mentions) const {
  if (!is_sole(person, shown)) return false;
  const Rivals::Reports reports = rival(person, mentions);
  // Without its country only where it is a slip beside other posts: who has no other one may be of
  // the past, and who had it last is reported so when his successor is, too.
  const auto posts = table_.range(Section::person_posts, person);
  const bool once =
      table_.told(shown) == Told::sole || (reports.articles == 1 && posts.end - posts.begin > 1);
  return once && rivals.outweigh(table_.text(Section::post_readings, shown), reports);
}

/// Of who is reported often what one article says alone is a slip more often than not.
void Answers::leave_out_slips(std::vector<PostReport>& posts) {
  constexpr std::uint64_t often = 10;
  const bool is_known = std::any_of(posts.begin(), posts.end(), [](const PostReport& report) {
    return report.articles >= often;
  });
  if (is_known) std::erase_if(posts, [](const PostReport& report) { return report.articles == 1; });
}

/// `Thủ tướng` does of a Vietnamese.
bool Answers::says_of_what(std::uint32_t person, std::uint32_t shown) const {
  const Told told = table_.told(shown);
  if (told != Told::at_home) return told != Told::no;
  const auto key = table_.text(Section::name_keys, table_.number(Section::person_keys, person));
  return can_be_vietnamese(split_forms(key));
}

/// More than one word, not initials alone, and none of two that a lost space has joined:
/// `Sanaeđang`, `NẵngTrong`.
bool Answers::is_whole_name(std::uint32_t person) const {
  const auto name = table_.text(Section::name_texts, table_.number(Section::person_names, person));
  return name.find(' ') != name.npos && !has_joined_words(name) && !is_initials(name);
}

/// Most articles name a post in public office, one that answers says of what it is, and the name
/// has more than one word.
bool Answers::is_told(std::uint32_t person, const Rivals& rivals) const {
  const auto mentions = table_.range(Section::person_mentions, person);
  std::size_t of_state = 0;
  for (std::uint32_t mention = mentions.begin; mention < mentions.end; ++mention)
    of_state += table_.is_of_state(mention) ? 1 : 0;
  if (2 * of_state < mentions.end - mentions.begin) return false;
  if (!is_whole_name(person)) return false;
  const auto [begin, end] = table_.range(Section::person_posts, person);
  for (std::uint32_t post = begin; post < end; ++post) {
    const std::uint32_t shown = table_.number(Section::shown_posts, post);
    if (!says_of_what(person, shown)) continue;
    if (query_.asks_for_all() && !is_sole(person, shown)) return true;
    const auto reports = reports_of(person, post);
    if (reports && !is_outweighed(person, shown, rivals, reports->mentions)) return true;
  }
  return false;
}

}  // namespace timtin::registry
