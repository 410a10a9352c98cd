// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Aho and Corasick's automaton (Communications of the ACM 18, 1975) over syllables: all phrases of
/// all lexicons in one pass, whatever their number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/symbols.h"

namespace timtin {

/// Immutable after construction, shared by threads.
class Automaton {
 public:
  using State = std::uint32_t;
  using PhraseId = std::uint32_t;
  static constexpr State start = 0;
  static constexpr PhraseId no_phrase = ~PhraseId{0};

  /// Phrases are distinct and not empty; their index is their id. `limit` is above every symbol.
  Automaton(const std::vector<std::vector<Symbol>>& phrases, std::size_t limit);

  State next(State state, Symbol symbol) const {
    for (state = steps_[state].branching; state != start; state = steps_[state].shorter_branching)
      if (const std::uint64_t bit = bit_of(state, symbol); may_follow(bit))
        if (const State target = child(state, symbol, bit); target != start) return target;
    return roots_[symbol];  // `start` for an unknown one
  }

  /// Calls `visit(phrase, length)` for each phrase that ends here, longest first.
  template <typename Visit>
  void for_each_match(State state, Visit visit) const {
    for_each_longer_match(state, visit);
    if (const PhraseId phrase = single(symbols_[state]); phrase != no_phrase) visit(phrase, 1);
  }
  /// Without that of one syllable.
  template <typename Visit>
  void for_each_longer_match(State state, Visit visit) const {
    for (State s = steps_[state].longer_match; s != start; s = ends_[s].shorter)
      visit(ends_[s].phrase, ends_[s].depth);
  }
  /// The phrase that is this syllable, or no_phrase.
  PhraseId single(Symbol symbol) const { return ends_[roots_[symbol]].phrase; }

 private:
  /// States are numbered breadth first, so that those of the first syllables, where nearly all of a
  /// text is read, lie together, and so do the children of one: waiting for tables that are larger
  /// than the caches of a processor was two fifths of an extraction.
  struct Step {
    State first_child = start;  ///< the last one stands before that of the next state
    State branching = start;    ///< itself if phrases go on from it, else the next of its suffixes
    State shorter_branching = start;  ///< that of its longest proper suffix
    State longer_match = start;       ///< itself or a suffix: a phrase of several syllables
  };
  struct End {
    State shorter = start;  ///< the longest proper suffix that is a phrase of several syllables
    PhraseId phrase = no_phrase;
    std::uint32_t depth = 0;
  };

  static constexpr std::size_t bits_per_place = 4;

  /// False for most that do not: few syllables go on with a phrase.
  bool may_follow(std::uint64_t bit) const { return (bitmap_[bit / 64] >> (bit % 64) & 1) != 0; }
  /// Fibonacci hashing (Knuth, TAOCP 3, 6.4): the high bits are the well-mixed ones.
  std::uint64_t bit_of(State state, Symbol symbol) const {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    return (state * (factor << 32) + symbol * factor) >> bitmap_shift_;  // of one number of 64 bits
  }
  /// `start` if the phrases of a state other than `start` do not go on with the symbol. A child
  /// stands where its bit sends it, or in the next free place.
  State child(State state, Symbol symbol, std::uint64_t bit) const {
    const State first = steps_[state].first_child;
    const State count = steps_[state + 1].first_child - first;
    for (std::size_t place = bit / bits_per_place; children_[place] != start; place = behind(place))
      if (const State found = children_[place]; symbols_[found] == symbol && found - first < count)
        return found;
    return start;
  }
  std::size_t behind(std::size_t place) const { return (place + 1) & (children_.size() - 1); }
  void grow(const std::vector<std::vector<Symbol>>& phrases);
  void fill_children();
  void link_suffixes();

  std::vector<Step> steps_;            ///< by state, and one more
  std::vector<End> ends_;              ///< by state
  std::vector<Symbol> symbols_;        ///< by state: its last syllable; those of siblings ascend
  std::vector<std::uint64_t> bitmap_;  ///< a bit for each child, one of eight set
  std::vector<State> children_;        ///< by place, half of them free
  unsigned bitmap_shift_ = 0;
  std::vector<State> roots_;  ///< by symbol: the first step, taken most often
};

}  // namespace timtin
