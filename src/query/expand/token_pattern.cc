// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/token_pattern.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>

#include "index/terms.h"

namespace timtin::lowering {
namespace {

/// More are looked up in a table.
constexpr std::size_t max_compared = 8;
/// Measured in instructions: of a unit that is compared with one other, of one that is looked up,
/// and of what is found.
constexpr double compared_cost = .4, table_cost = 4, found_cost = 30;
constexpr double typical_units = 600;  ///< of an article

/// The token that begins at `at`; paragraph_end behind the end, and for what begins none.
TokenId token_at(std::span<const Unit> units, std::size_t at) {
  if (at >= units.size() || is_trail(units[at])) return paragraph_end;
  if (!is_lead(units[at])) return units[at];
  return at + 1 < units.size() ? token_of(units[at], units[at + 1]) : paragraph_end;
}

std::size_t behind(std::span<const Unit> units, std::size_t at) {
  return at + (is_lead(units[at]) ? 2 : 1);
}

#ifdef __SSE2__
constexpr std::size_t block = sizeof(__m128i) / sizeof(Unit);

/// Units to look for, each in all places of a block.
class Wanted {
 public:
  explicit Wanted(const std::vector<Unit>& units) : count_(units.size()) {
    for (std::size_t i = 0; i < count_; ++i)
      ones_[i] = _mm_set1_epi16(static_cast<short>(units[i]));
  }

  /// Which of the units from `here` on are one of them: two bits each.
  unsigned equal(const Unit* here) const {
    const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i*>(here));
    __m128i equal = _mm_setzero_si128();
    for (std::size_t i = 0; i < count_; ++i)
      equal = _mm_or_si128(equal, _mm_cmpeq_epi16(units, ones_[i]));
    return static_cast<unsigned>(_mm_movemask_epi8(equal));
  }

 private:
  std::size_t count_;
  __m128i ones_[max_compared];
};

std::size_t first_of(unsigned equal) {
  return static_cast<std::size_t>(std::countr_zero(equal)) / sizeof(Unit);
}
#endif

/// The first place at or behind `from` that holds one of at most max_compared units.
std::size_t find_one_of(std::span<const Unit> units, std::size_t from,
                        const std::vector<Unit>& wanted) {
#ifdef __SSE2__
  const Wanted ones(wanted);
  for (; from + block <= units.size(); from += block)
    if (const unsigned equal = ones.equal(&units[from])) return from + first_of(equal);
  if (units.size() >= block && from < units.size()) {  // the rest, with some before it
    const std::size_t begin = units.size() - block;
    const unsigned before = (1u << (from - begin) * sizeof(Unit)) - 1;
    const unsigned equal = ones.equal(&units[begin]) & ~before;
    return equal != 0 ? begin + first_of(equal) : units.size();
  }
#endif
  const auto found = std::find_first_of(units.begin() + static_cast<std::ptrdiff_t>(from),
                                        units.end(), wanted.begin(), wanted.end());
  return static_cast<std::size_t>(found - units.begin());
}

}  // namespace

TokenSet::TokenSet(const Alternatives& forms, const ArticleStreams& streams) {
  double occurrences = 0;
  for (const std::string& form : forms) {
    const auto token = streams.find(field_term("", form));
    if (!token) continue;
    tokens_.push_back(*token);
    occurrences += streams.occurrences(*token);
  }
  std::sort(tokens_.begin(), tokens_.end());
  for (const TokenId token : tokens_) first_units_.push_back(first_unit_of(token));
  first_units_.erase(std::unique(first_units_.begin(), first_units_.end()), first_units_.end());
  const bool few = first_units_.size() <= max_compared;
  const double found = occurrences / std::max(1u, streams.sealed().documents());
  cost_ = typical_units * (few ? compared_cost * (1 + double(first_units_.size())) : table_cost) +
          found * found_cost;
  if (few) return;
  may_begin_ = std::make_shared<UnitTable>();
  for (const Unit unit : first_units_) may_begin_->add(unit);
}

bool TokenSet::has(TokenId token) const {
  if (tokens_.size() <= max_compared)
    return std::find(tokens_.begin(), tokens_.end(), token) != tokens_.end();
  return std::binary_search(tokens_.begin(), tokens_.end(), token);
}

std::size_t TokenSet::find(std::span<const Unit> units, std::size_t from) const {
  return may_begin_ ? may_begin_->find(units, from) : find_one_of(units, from, first_units_);
}

TokenPattern::TokenPattern(const Pattern& pattern, const ArticleStreams& streams) {
  for (const Alternatives& place : pattern) places_.emplace_back(place, streams);
  const auto cheapest =
      std::min_element(places_.begin(), places_.end(),
                       [](const TokenSet& a, const TokenSet& b) { return a.cost() < b.cost(); });
  anchor_ = static_cast<std::size_t>(cheapest - places_.begin());
}

/// Where the pattern begins if its anchor is at `at`.
std::optional<std::size_t> TokenPattern::begin_around(std::span<const Unit> units,
                                                      std::size_t at) const {
  if (!places_[anchor_].has(token_at(units, at))) return std::nullopt;
  std::size_t begin = at;
  for (std::size_t place = anchor_; place > 0; --place) {
    if (begin == 0) return std::nullopt;
    begin -= is_trail(units[begin - 1]) && begin > 1 ? 2 : 1;
    if (!places_[place - 1].has(token_at(units, begin))) return std::nullopt;
  }
  for (std::size_t place = anchor_ + 1; place < places_.size(); ++place) {
    at = behind(units, at);
    if (!places_[place].has(token_at(units, at))) return std::nullopt;
  }
  return begin;
}

std::size_t TokenPattern::find(std::span<const Unit> units, std::size_t from) const {
  const TokenSet& anchor = places_[anchor_];
  for (std::size_t at = anchor.find(units, from); at < units.size();
       at = anchor.find(units, at + 1))
    if (begin_around(units, at)) return at;
  return units.size();
}

void TokenPattern::find_starts(std::span<const Unit> units,
                               std::vector<std::uint32_t>& starts) const {
  starts.clear();
  const TokenSet& anchor = places_[anchor_];
  std::size_t counted = 0;  // units, of which so many are trails:
  std::ptrdiff_t trails = 0;
  for (std::size_t at = anchor.find(units, 0); at < units.size(); at = anchor.find(units, at + 1)) {
    const auto begin = begin_around(units, at);
    if (!begin) continue;
    const auto passed = units.subspan(counted, *begin - counted);
    trails += std::count_if(passed.begin(), passed.end(), is_trail);
    counted = *begin;
    starts.push_back(static_cast<std::uint32_t>(*begin - static_cast<std::size_t>(trails)));
  }
}

}  // namespace timtin::lowering
