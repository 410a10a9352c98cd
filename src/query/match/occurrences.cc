// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/match/occurrences.h"

#include <algorithm>
#include <limits>
#include <map>

#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin::lowering {
namespace {

using Positions = std::vector<std::vector<Position>>;

/// What a list costs, in units of WorkLimit.
constexpr std::uint64_t list_cost = 15;

/// Adds the positions of one term in each document, inside its range.
void add_positions(PositionLists& lists, const Documents& documents,
                   const std::vector<PositionRange>& ranges, const std::string& term,
                   Positions& positions) {
  auto posting = lists.database().postlist_begin(term);
  const auto end = lists.database().postlist_end(term);
  for (std::size_t i = 0; i < documents.size() && posting != end; ++i) {
    if (ranges[i].begin == ranges[i].end) continue;
    posting.skip_to(documents[i]);
    if (posting == end) return;
    if (*posting != documents[i]) continue;
    lists.read(posting, ranges[i], positions[i]);
  }
}

/// Positions of one place, whichever of its forms stands there.
Positions positions_of(PositionLists& lists, const Documents& documents,
                       const std::vector<PositionRange>& ranges, const Alternatives& place) {
  Positions positions(documents.size());
  for (const std::string& form : place)
    add_positions(lists, documents, ranges, field_term("", form), positions);
  for (std::vector<Position>& here : positions) std::sort(here.begin(), here.end());
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

bool all_near(const std::vector<Wanted>& wanted, Position distance) {
  // A window that holds them all can be moved until one of them begins it.
  for (const Wanted& first : wanted)
    for (const Position begin : first.starts)
      if (std::all_of(wanted.begin(), wanted.end(), [&](const Wanted& word) {
            return stands_between(word, begin, begin + distance);
          }))
        return true;
  return false;
}

/// Each distinct word with the number of times it was typed.
std::map<Pattern, std::size_t> counted(const std::vector<Pattern>& words) {
  std::map<Pattern, std::size_t> times;
  for (Pattern word : words) {
    for (Alternatives& place : word) std::sort(place.begin(), place.end());
    ++times[word];
  }
  return times;
}

/// Where `part` of each document stands; documents without it have an empty range.
std::vector<PositionRange> ranges_of(const Xapian::Database& database, const Documents& documents,
                                     Evidence::Part part) {
  std::vector<PositionRange> ranges(documents.size());
  const auto slot = static_cast<Xapian::valueno>(Slot::zones);
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  for (std::size_t i = 0; i < documents.size() && value != end; ++i) {
    value.skip_to(documents[i]);
    if (value == end) break;
    if (value.get_docid() != documents[i]) continue;
    if (const auto zones = decode_zones(*value))
      ranges[i] = {zones->begin(part), zones->end[static_cast<std::size_t>(part)]};
  }
  return ranges;
}

}  // namespace

void PositionLists::read(Xapian::PostingIterator& posting, PositionRange range,
                         std::vector<Position>& positions) {
  limit_.charge(list_cost);
  auto position = posting.positionlist_begin();
  const auto last = posting.positionlist_end();
  if (position != last) position.skip_to(range.begin);
  for (; position != last && *position < range.end; ++position) positions.push_back(*position);
}

Positions occurrences(PositionLists& lists, const Documents& documents,
                      const std::vector<PositionRange>& ranges, const Pattern& pattern) {
  Positions starts = positions_of(lists, documents, ranges, pattern.front());
  for (std::size_t place = 1; place < pattern.size(); ++place) {
    const Positions here = positions_of(lists, documents, ranges, pattern[place]);
    for (std::size_t i = 0; i < documents.size(); ++i)
      std::erase_if(starts[i], [&](Position start) {
        return !std::binary_search(here[i].begin(), here[i].end(),
                                   start + static_cast<Position>(place));
      });
  }
  return starts;
}

Documents standing_near(PositionLists& lists, const Documents& documents,
                        const std::vector<Pattern>& words, Position distance) {
  constexpr Position everywhere = std::numeric_limits<Position>::max();
  const std::vector<PositionRange> ranges(documents.size(), {0, everywhere});
  std::vector<std::vector<Wanted>> wanted(documents.size());
  for (const auto& [word, times] : counted(words)) {
    Positions starts = occurrences(lists, documents, ranges, word);
    for (std::size_t i = 0; i < documents.size(); ++i)
      wanted[i].push_back({static_cast<Position>(word.size()), times, std::move(starts[i])});
  }
  Documents near;
  for (std::size_t i = 0; i < documents.size(); ++i)
    if (all_near(wanted[i], distance)) near.push_back(documents[i]);
  return near;
}

Documents standing_in(PositionLists& lists, const Documents& documents, const Pattern& pattern,
                      Evidence::Part part) {
  const std::vector<PositionRange> ranges = ranges_of(lists.database(), documents, part);
  const Positions starts = occurrences(lists, documents, ranges, pattern);
  Documents inside;
  for (std::size_t i = 0; i < documents.size(); ++i)
    if (!starts[i].empty()) inside.push_back(documents[i]);
  return inside;
}

}  // namespace timtin::lowering
