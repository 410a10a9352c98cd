// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/phrase.h"

#include <algorithm>
#include <map>
#include <utility>

#include "query/expand/document_list.h"
#include "query/expand/token_pattern.h"

namespace timtin::lowering {
namespace {

/// What must be in an article for the pattern to be.
std::vector<Xapian::Query> places_of(std::string_view prefix, const Pattern& pattern) {
  std::vector<Xapian::Query> places;
  for (const Alternatives& place : pattern) places.push_back(place_query(prefix, place));
  return places;
}

/// What looks at a stream, for the tokens of its part.
using Holds = std::function<bool(const StreamView&)>;

/// Articles that have all places and of whose token stream it is true what `made_for` makes.
Xapian::Query verified(const Snapshot& snapshot, std::vector<Xapian::Query> places,
                       std::function<Holds(const ArticleStreams&)> made_for) {
  std::vector<Holds> by_part(snapshot.parts().size());
  places.push_back(filter_query(snapshot.database(),
                                [&snapshot, by_part = std::move(by_part),
                                 made_for = std::move(made_for)](Xapian::docid document) mutable {
                                  const auto [part, there] = snapshot.database().place_of(document);
                                  ArticleStreams& streams = snapshot.parts()[part].streams();
                                  Holds& holds = by_part[part];
                                  if (!holds) holds = made_for(streams);
                                  return holds(streams.of(there));
                                }));
  return all_of(places);
}

/// No form has a space or a stroke.
std::string written_out(const Pattern& pattern) {
  std::string text;
  for (const Alternatives& place : pattern) {
    for (const std::string& form : place) (text += form) += '|';
    text += ' ';
  }
  return text;
}

using Starts = std::vector<std::uint32_t>;

/// A word of `~N`.
struct NearWord {
  TokenPattern pattern;
  std::size_t times;  ///< that it was typed
  Starts starts{};    ///< in the window that is looked at
};

/// Each distinct word once, the cheapest to look for first.
std::vector<NearWord> counted(const ArticleStreams& streams, const std::vector<Pattern>& words) {
  std::map<Pattern, std::size_t> times;
  for (Pattern word : words) {
    for (Alternatives& place : word) std::sort(place.begin(), place.end());
    ++times[word];
  }
  std::vector<NearWord> counted;
  counted.reserve(times.size());
  for (const auto& [word, count] : times) counted.push_back({TokenPattern(word, streams), count});
  std::stable_sort(counted.begin(), counted.end(), [](const NearWord& a, const NearWord& b) {
    return a.pattern.cost() < b.pattern.cost();
  });
  return counted;
}

/// True if the word stands often enough inside [begin, end), not over itself.
bool stands_between(const NearWord& word, std::size_t begin, std::size_t end) {
  const std::size_t length = word.pattern.length();
  std::size_t found = 0;
  for (const std::uint32_t start : word.starts) {
    if (start < begin) continue;
    if (found == word.times || start + length > end) break;
    ++found;
    begin = start + length;
  }
  return found == word.times;
}

/// The first word is in the window: it is looked for when all others are.
bool stand_near_in(std::vector<NearWord>& words, std::span<const Unit> window, unsigned distance) {
  const auto stands = [&](NearWord& word) {
    word.pattern.find_starts(window, word.starts);
    return !word.starts.empty();
  };
  if (!std::all_of(words.begin() + 1, words.end(), stands) || !stands(words.front())) return false;
  // A window that holds them all can be moved until one of them begins it.
  for (const NearWord& first : words)
    for (const std::uint32_t begin : first.starts)
      if (std::all_of(words.begin(), words.end(), [&](const NearWord& word) {
            return stands_between(word, begin, begin + distance);
          }))
        return true;
  return false;
}

/// What of the paragraph can stand near to the place `at`: a token is two units at most.
std::span<const Unit> window_around(std::span<const Unit> units, std::size_t at,
                                    unsigned distance) {
  const std::size_t reach = 2 * std::size_t{distance};
  std::size_t begin = at, end = at;
  while (begin > 0 && at - begin < reach && units[begin - 1] != paragraph_end) --begin;
  while (end < units.size() && end - at < reach && units[end] != paragraph_end) ++end;
  return units.subspan(begin, end - begin);
}

bool stand_near(std::vector<NearWord>& words, std::span<const Unit> units, unsigned distance) {
  const TokenPattern& first = words.front().pattern;
  for (std::size_t at = first.find(units, 0); at < units.size(); at = first.find(units, at + 1))
    if (stand_near_in(words, window_around(units, at, distance), distance)) return true;
  return false;
}

}  // namespace

Xapian::Query phrase_query(const Snapshot& snapshot, std::string_view prefix,
                           const Pattern& pattern) {
  std::vector<Xapian::Query> places = places_of(prefix, pattern);
  if (places.size() == 1) return places.front();
  if (!prefix.empty())
    return Xapian::Query(Xapian::Query::OP_PHRASE, places.begin(), places.end(),
                         static_cast<Xapian::termcount>(places.size()));
  return verified(snapshot, std::move(places), [pattern](const ArticleStreams& streams) -> Holds {
    return [tokens = TokenPattern(pattern, streams)](const StreamView& stream) {
      return tokens.stands_in(stream.units);
    };
  });
}

Xapian::doccount count_phrases(const Snapshot& snapshot, std::string_view prefix,
                               const Pattern& pattern) {
  return snapshot.whole(question("phrases", prefix, written_out(pattern)), [&] {
    return count_matches(snapshot.database(), phrase_query(snapshot, prefix, pattern));
  });
}

bool has_phrase(const Snapshot& snapshot, std::string_view prefix, const Pattern& pattern) {
  return snapshot.whole(question("a phrase", prefix, written_out(pattern)), [&] {
    return matches_anything(snapshot.database(), phrase_query(snapshot, prefix, pattern));
  });
}

Xapian::Query part_query(const Snapshot& snapshot, Evidence::Part part, const Pattern& pattern) {
  return verified(
      snapshot, places_of("", pattern), [part, pattern](const ArticleStreams& streams) -> Holds {
        return [part, tokens = TokenPattern(pattern, streams)](const StreamView& stream) {
          return tokens.stands_in(stream.part(part));
        };
      });
}

Xapian::Query near_query(const Snapshot& snapshot, const std::vector<Pattern>& words,
                         unsigned distance) {
  if (words.size() == 1) return phrase_query(snapshot, "", words.front());
  std::vector<Xapian::Query> places;
  for (const Pattern& word : words)
    for (Xapian::Query& place : places_of("", word)) places.push_back(std::move(place));
  return verified(
      snapshot, std::move(places), [distance, words](const ArticleStreams& streams) -> Holds {
        return [distance, near = counted(streams, words)](const StreamView& stream) mutable {
          return stand_near(near, stream.units, distance);
        };
      });
}

}  // namespace timtin::lowering
