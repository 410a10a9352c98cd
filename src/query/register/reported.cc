// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/reported.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "query/register/answers.h"

namespace timtin::registry {
namespace {

/// Calls `take` with each person of the register and the table that the person is in.
template <typename Take>
void for_each_person(const CurrentRegister& current, Take take) {
  for (std::uint32_t person = 0; person < current.table.persons(); ++person)
    if (current.outdated.empty() || !current.outdated[person]) take(current.table, person);
  if (!current.changed) return;
  for (std::uint32_t person = 0; person < current.changed->persons(); ++person)
    take(*current.changed, person);
}

/// Mentions of the person in the articles.
std::vector<std::uint32_t> mentions_in(const ArticleSet& articles, const RegisterTable& table,
                                       std::uint32_t person) {
  std::vector<std::uint32_t> mentions;
  const auto [begin, end] = table.range(Section::person_mentions, person);
  for (std::uint32_t mention = begin; mention < end; ++mention) {
    const std::uint32_t article = table.number(Section::mention_articles, mention);
    if (article < articles.size() && articles[article]) mentions.push_back(mention);
  }
  return mentions;
}

/// How one post, reported in these articles, is shown.
struct ShownPost {
  std::size_t persons = 0;  ///< who have it in the spelling that is shown
  std::string_view text;
};

/// By reading.
using ShownPosts = std::map<std::string, ShownPost, std::less<>>;

void add_posts(const RegisterTable& table, std::uint32_t person,
               const std::vector<std::uint32_t>& mentions, ShownPosts& shown) {
  std::set<std::uint32_t> held;
  for (const std::uint32_t mention : mentions)
    for (const std::uint32_t post :
         table.part(Section::mention_posts, Section::held_posts, mention))
      held.insert(post);
  const auto [begin, end] = table.range(Section::person_posts, person);
  for (std::uint32_t post = begin; post < end; ++post) {
    const auto spellings = table.part(Section::post_spellings, Section::spellings, post);
    if (std::none_of(spellings.begin(), spellings.end(),
                     [&](std::uint32_t spelling) { return held.contains(spelling); }))
      continue;
    const std::uint32_t spelling = table.number(Section::shown_posts, post);
    shown.try_emplace(std::string(table.text(Section::post_readings, spelling)));
  }
}

/// Second spellings by key, each in the text that is last in byte order: a query for the first one
/// finds no other.
using SecondSpellings = std::map<std::string_view, std::string_view>;

void add_spellings(const RegisterTable& table, const std::vector<std::uint32_t>& mentions,
                   SecondSpellings& spellings) {
  for (const std::uint32_t mention : mentions) {
    const std::uint32_t name = table.number(Section::mention_names, mention);
    const auto key = table.text(Section::name_keys, name);
    if (key == table.text(Section::name_keys, table.number(Section::name_persons, name))) continue;
    auto& text = spellings[key];
    text = std::max(text, table.text(Section::name_texts, name));
  }
}

}  // namespace

std::vector<std::string> reported_persons(const CurrentRegister& current,
                                          const Corrections& corrections, const Lexicons& lexicons,
                                          Analyzer& analyzer, const ArticleSet& articles) {
  const TypedQuery everybody({}, corrections, lexicons, analyzer);
  const Answers known(current.table, everybody, corrections);
  const std::optional<Answers> changed =
      current.changed
          ? std::optional<Answers>(std::in_place, *current.changed, everybody, corrections)
          : std::nullopt;
  std::set<std::string> ids;
  SecondSpellings spellings;
  for_each_person(current, [&](const RegisterTable& table, std::uint32_t person) {
    const std::vector<std::uint32_t> mentions = mentions_in(articles, table, person);
    if (mentions.empty()) return;
    add_spellings(table, mentions, spellings);
    const Answers& answers = &table == &current.table ? known : *changed;
    if (const auto answer = answers.of(person)) ids.insert(answer->entry.id);
  });
  for (const auto& [key, text] : spellings)
    if (const std::string name(key); corrections.person(name) == name) ids.emplace(text);
  return {ids.begin(), ids.end()};
}

/// Of two equally frequent spellings the last in byte order, where small letters stand behind
/// capitals: it must not matter which was read first.
std::vector<std::string> reported_posts(const CurrentRegister& current,
                                        const ArticleSet& articles) {
  ShownPosts shown;
  for_each_person(current, [&](const RegisterTable& table, std::uint32_t person) {
    add_posts(table, person, mentions_in(articles, table, person), shown);
  });
  std::map<std::string_view, std::size_t> persons;  // by the spelling that they are shown in
  for_each_person(current, [&](const RegisterTable& table, std::uint32_t person) {
    for (const std::uint32_t post : table.part(Section::person_posts, Section::shown_posts, person))
      ++persons[table.text(Section::post_texts, post)];
  });
  for_each_person(current, [&](const RegisterTable& table, std::uint32_t person) {
    for (const std::uint32_t post :
         table.part(Section::person_posts, Section::shown_posts, person)) {
      const auto known = shown.find(table.text(Section::post_readings, post));
      if (known == shown.end()) continue;
      const std::string_view text = table.text(Section::post_texts, post);
      ShownPost& best = known->second;
      if (std::tie(persons[text], text) > std::tie(best.persons, best.text))
        std::tie(best.persons, best.text) = std::pair(persons[text], text);
    }
  });
  std::vector<std::string> posts;
  for (const auto& [reading, post] : shown) posts.emplace_back(post.text);
  return posts;
}

}  // namespace timtin::registry
