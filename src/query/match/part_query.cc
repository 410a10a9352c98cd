// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/match/part_query.h"

#include <string>
#include <vector>

#include "article/model/evidence_part.h"
#include "index/terms.h"

namespace timtin::lowering {
namespace {

enum class Side : std::uint8_t { inside, outside };

/// A word that stands in this part, or in another one.
Xapian::Query beside_mark(const Alternatives& place, Evidence::Part part, Side side) {
  std::vector<std::string> marks;
  for (std::size_t i = 0; i < part_names.size(); ++i)
    if ((static_cast<Evidence::Part>(i) == part) == (side == Side::inside))
      marks.push_back(part_mark(static_cast<Evidence::Part>(i)));
  const Xapian::Query mark(Xapian::Query::OP_OR, marks.begin(), marks.end());
  const std::vector<Xapian::Query> both{place_query("", place), mark};
  return Xapian::Query(Xapian::Query::OP_PHRASE, both.begin(), both.end(), part_mark_step + 1);
}

Xapian::Query all_beside(const Pattern& pattern, Evidence::Part part, Side side) {
  std::vector<Xapian::Query> words;
  for (const Alternatives& place : pattern) words.push_back(beside_mark(place, part, side));
  return all_of(words);
}

}  // namespace

Xapian::Query part_query(PositionLists& lists, const Pattern& pattern, Evidence::Part part) {
  if (pattern.size() == 1) return beside_mark(pattern.front(), part, Side::inside);
  const Xapian::Query phrase = phrase_query("", pattern);
  // Where some word of it stands in no other part, the phrase does not either.
  const Xapian::Query outside = all_beside(pattern, part, Side::outside);
  const Xapian::Query unsure = phrase & outside & all_beside(pattern, part, Side::inside);
  const Documents documents = matching_documents(lists.database(), unsure);
  return Xapian::Query(Xapian::Query::OP_AND_NOT, phrase, outside) |
         documents_query(standing_in(lists, documents, pattern, part));
}

}  // namespace timtin::lowering
