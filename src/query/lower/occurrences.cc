// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/lower/occurrences.h"

#include <algorithm>
#include <map>

#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin::lowering {
namespace {

/// Positions of one place, whichever of its forms stands there.
std::vector<Position> positions_of(const Xapian::Database& database, Xapian::docid document,
                                   const Alternatives& place) {
  std::vector<Position> positions;
  for (const std::string& form : place) {
    const std::string term = field_term("", form);
    for (auto at = database.positionlist_begin(document, term);
         at != database.positionlist_end(document, term); ++at)
      positions.push_back(*at);
  }
  std::sort(positions.begin(), positions.end());
  return positions;
}

/// A word of `~N` with the number of times it was typed.
struct Wanted {
  Position length;  ///< syllables
  std::size_t times;
  std::vector<Position> starts;
};

/// True if the word stands `times` times inside [begin, end), not over itself.
bool stands_between(const Wanted& word, Position begin, Position end) {
  std::size_t found = 0;
  auto at = std::lower_bound(word.starts.begin(), word.starts.end(), begin);
  for (; at != word.starts.end() && found < word.times && *at + word.length <= end; ++at) {
    if (*at < begin) continue;
    ++found;
    begin = *at + word.length;
  }
  return found == word.times;
}

}  // namespace

std::vector<Position> occurrences(const Xapian::Database& database, Xapian::docid document,
                                  const Pattern& pattern) {
  std::vector<Position> starts = positions_of(database, document, pattern.front());
  for (std::size_t i = 1; i < pattern.size() && !starts.empty(); ++i) {
    const std::vector<Position> here = positions_of(database, document, pattern[i]);
    std::erase_if(starts, [&](Position start) {
      return !std::binary_search(here.begin(), here.end(), start + static_cast<Position>(i));
    });
  }
  return starts;
}

bool stand_near(const Xapian::Database& database, Xapian::docid document,
                const std::vector<Pattern>& words, Position distance) {
  std::map<Pattern, std::size_t> times;
  for (Pattern word : words) {
    for (Alternatives& place : word) std::sort(place.begin(), place.end());
    ++times[word];
  }
  std::vector<Wanted> wanted;
  for (const auto& [word, count] : times)
    wanted.push_back(
        {static_cast<Position>(word.size()), count, occurrences(database, document, word)});
  // A window that holds them all can be moved until one of them begins it.
  for (const Wanted& first : wanted)
    for (const Position begin : first.starts)
      if (std::all_of(wanted.begin(), wanted.end(), [&](const Wanted& word) {
            return stands_between(word, begin, begin + distance);
          }))
        return true;
  return false;
}

bool stands_in(const Xapian::Database& database, Xapian::docid document, const Pattern& pattern,
               Evidence::Part part) {
  const auto zones = decode_zones(
      database.get_document(document).get_value(static_cast<Xapian::valueno>(Slot::zones)));
  if (!zones) return false;
  const Position begin = zones->begin(part), end = zones->end[static_cast<std::size_t>(part)];
  const std::vector<Position> starts = occurrences(database, document, pattern);
  return std::any_of(starts.begin(), starts.end(),
                     [&](Position start) { return begin <= start && start < end; });
}

}  // namespace timtin::lowering
