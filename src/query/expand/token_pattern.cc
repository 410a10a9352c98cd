// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/token_pattern.h"

#include <algorithm>
#include <bit>

#include "index/terms.h"

namespace timtin::lowering {
namespace {

/// More are looked for by bisection.
constexpr std::size_t max_compared = 8;
/// Measured in instructions: of a unit that is looked up in a table, and of what is found.
constexpr double table_cost = 4, found_cost = 12;
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
  if (first_units_.size() <= UnitMarks::worthwhile()) {
    marks_ = std::make_shared<UnitMarks>(first_units_);
  } else {
    make_table();
  }
  frequency_ = occurrences / std::max(1u, streams.sealed().documents());
  const double looking = marks_ ? 1 + UnitMarks::cost() * double(first_units_.size()) : table_cost;
  cost_ = typical_units * looking + frequency_ * found_cost;
}

void TokenSet::make_table() {
  if (may_begin_) return;
  may_begin_ = std::make_shared<UnitTable>();
  for (const Unit unit : first_units_) may_begin_->add(unit);
}

bool TokenSet::has(TokenId token) const {
  if (tokens_.size() <= max_compared)
    return std::find(tokens_.begin(), tokens_.end(), token) != tokens_.end();
  return std::binary_search(tokens_.begin(), tokens_.end(), token);
}

template <typename Accept>
std::size_t TokenSet::find_if(std::span<const Unit> units, std::size_t from, Accept accept) const {
  if (!marks_) {
    for (from = may_begin_->find(units, from); from < units.size() && !accept(from);)
      from = may_begin_->find(units, from + 1);
    return from;
  }
  for (; from < units.size(); from += UnitMarks::block) {
    std::uint64_t marks = from + UnitMarks::block <= units.size() ? marks_->of(&units[from])
                                                                  : marks_->of(units.subspan(from));
    for (; marks != 0; marks &= marks - 1) {
      const std::size_t at = from + static_cast<std::size_t>(std::countr_zero(marks));
      if (accept(at)) return at;
    }
  }
  return units.size();
}

TokenPattern::TokenPattern(const Pattern& pattern, const ArticleStreams& streams) {
  for (const Alternatives& place : pattern) places_.emplace_back(place, streams);
  const auto cheapest =
      std::min_element(places_.begin(), places_.end(),
                       [](const TokenSet& a, const TokenSet& b) { return a.cost() < b.cost(); });
  anchor_ = static_cast<std::size_t>(cheapest - places_.begin());
  beside_ = rarer_beside_anchor();
  if (beside_ != anchor_) places_[beside_].make_table();
}

std::size_t TokenPattern::rarer_beside_anchor() const {
  const bool has_left = anchor_ > 0, has_right = anchor_ + 1 < places_.size();
  if (!has_right) return has_left ? anchor_ - 1 : anchor_;
  if (!has_left) return anchor_ + 1;
  return places_[anchor_ - 1].frequency() < places_[anchor_ + 1].frequency() ? anchor_ - 1
                                                                             : anchor_ + 1;
}

bool TokenPattern::may_stand_beside(std::span<const Unit> units, std::size_t at) const {
  if (beside_ == anchor_) return true;
  const TokenSet& wanted = places_[beside_];
  if (beside_ > anchor_) {
    at = behind(units, at);
    return at < units.size() && wanted.may_begin_with(units[at]);
  }
  return at > 0 && (is_trail(units[at - 1]) || wanted.may_begin_with(units[at - 1]));
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
  return places_[anchor_].find_if(units, from, [&](std::size_t at) {
    return may_stand_beside(units, at) && begin_around(units, at);
  });
}

void TokenPattern::find_starts(std::span<const Unit> units,
                               std::vector<std::uint32_t>& starts) const {
  starts.clear();
  std::size_t counted = 0;  // units, of which so many are trails:
  std::ptrdiff_t trails = 0;
  places_[anchor_].find_if(units, 0, [&](std::size_t at) {
    const auto begin = may_stand_beside(units, at) ? begin_around(units, at) : std::nullopt;
    if (!begin) return false;
    const auto passed = units.subspan(counted, *begin - counted);
    trails += std::count_if(passed.begin(), passed.end(), is_trail);
    counted = *begin;
    starts.push_back(static_cast<std::uint32_t>(*begin - static_cast<std::size_t>(trails)));
    return false;
  });
}

}  // namespace timtin::lowering
