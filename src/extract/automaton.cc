// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/automaton.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <numeric>

namespace timtin {

Automaton::Automaton(const std::vector<std::vector<Symbol>>& phrases, std::size_t limit) {
  roots_.assign(limit, start);
  grow(phrases);
  fill_children();
  link_suffixes();
}

/// Sorted phrases that begin alike stand together, and among them the one that ends first.
void Automaton::grow(const std::vector<std::vector<Symbol>>& phrases) {
  std::vector<PhraseId> sorted(phrases.size());
  std::iota(sorted.begin(), sorted.end(), PhraseId{0});
  std::sort(sorted.begin(), sorted.end(),
            [&](PhraseId a, PhraseId b) { return phrases[a] < phrases[b]; });
  struct Range {
    std::size_t begin, end;
  };
  std::vector<Range> ranges{{0, sorted.size()}};  // by state: the phrases that begin so
  ends_.emplace_back();
  symbols_.push_back(unknown_symbol);
  for (State state = start; state < ranges.size(); ++state) {
    Step& step = steps_.emplace_back();
    step.first_child = static_cast<State>(ranges.size());
    const std::uint32_t depth = ends_[state].depth;
    auto [begin, end] = ranges[state];
    if (begin < end && phrases[sorted[begin]].size() == depth) {
      ends_[state].phrase = sorted[begin++];
      if (depth > 1) step.longer_match = state;
    }
    while (begin < end) {
      const std::size_t first = begin;
      const Symbol symbol = phrases[sorted[first]][depth];
      while (begin < end && phrases[sorted[begin]][depth] == symbol) ++begin;
      if (state == start) roots_[symbol] = static_cast<State>(ranges.size());
      ranges.push_back({first, begin});
      ends_.push_back({.depth = depth + 1});
      symbols_.push_back(symbol);
    }
  }
  steps_.push_back({.first_child = static_cast<State>(ranges.size())});
}

void Automaton::fill_children() {
  constexpr unsigned bits_per_child = 8, word_bits = 64;
  const std::size_t bits =
      std::bit_ceil(std::max<std::size_t>(bits_per_child * ends_.size(), word_bits));
  bitmap_.resize(bits / word_bits);
  bitmap_shift_ = word_bits - static_cast<unsigned>(std::countr_zero(bits));
  children_.assign(bits / bits_per_place, start);
  for (State state = start + 1; state < ends_.size(); ++state)
    for (State s = steps_[state].first_child; s < steps_[state + 1].first_child; ++s) {
      const std::uint64_t bit = bit_of(state, symbols_[s]);
      bitmap_[bit / word_bits] |= std::uint64_t{1} << (bit % word_bits);
      std::size_t place = bit / bits_per_place;
      while (children_[place] != start) place = behind(place);
      children_[place] = s;
    }
}

/// A suffix is shallower, so that its own links are known.
void Automaton::link_suffixes() {
  std::vector<State> suffixes(ends_.size(), start);  // by state: the longest proper one
  for (State parent = start; parent < ends_.size(); ++parent)
    for (State s = steps_[parent].first_child; s < steps_[parent + 1].first_child; ++s) {
      if (parent != start) suffixes[s] = next(suffixes[parent], symbols_[s]);
      const Step& suffix = steps_[suffixes[s]];
      Step& step = steps_[s];
      step.shorter_branching = suffix.branching;
      const bool branches = step.first_child < steps_[s + 1].first_child;
      step.branching = branches ? s : suffix.branching;
      ends_[s].shorter = suffix.longer_match;
      if (step.longer_match != s) step.longer_match = suffix.longer_match;
    }
}

}  // namespace timtin
