// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/text_condition.h"

#include <string_view>

#include "text/damage.h"
#include "text/unaccented.h"
#include "text/word_count.h"

namespace timtin {
namespace {

template <typename Visit>
void for_each_part(const Article& article, Visit visit) {
  visit(article.title);
  visit(article.lead);
  for (const std::string& paragraph : article.body) visit(paragraph);
}

template <typename Visit>
void for_each_part_and_caption(const Article& article, Visit visit) {
  for_each_part(article, visit);
  for (const std::string& caption : article.captions) visit(caption);
}

}  // namespace

bool has_too_many_words(const Article& article) {
  std::size_t bytes = 0, words = 0;
  for_each_part_and_caption(article, [&](std::string_view part) { bytes += part.size() + 1; });
  // A word and what parts it from the next one are two bytes or more.
  if (bytes / 2 <= max_words) return false;
  for_each_part_and_caption(article, [&](std::string_view part) {
    if (words <= max_words) words += count_words(part, max_words + 1 - words);
  });
  return words > max_words;
}

TextCondition text_condition(const Article& article) {
  Damage damage;
  UnaccentedWords words;
  for_each_part(article, [&](std::string_view part) {
    count_damage(part, damage);
    words.add(part);
  });
  return {damage.is_serious(), words.are_vietnamese()};
}

}  // namespace timtin
