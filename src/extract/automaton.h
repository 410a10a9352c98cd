// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Aho and Corasick's automaton (Communications of the ACM 18, 1975) over syllables: all phrases of
/// all lexicons in one pass, whatever their number.
#pragma once

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

  /// Phrases are distinct and not empty; their index is their id. `limit` is above every symbol.
  Automaton(const std::vector<std::vector<Symbol>>& phrases, std::size_t limit);

  State next(State state, Symbol symbol) const {
    if (symbol == unknown_symbol) return start;
    for (state = steps_[state].branching; state != start; state = steps_[state].shorter_branching)
      if (may_follow(key_of(state, symbol)))
        if (const State target = child(state, symbol); target != start) return target;
    return roots_[symbol];
  }

  /// Calls `visit(phrase, length)` for each phrase that ends here, longest first.
  template <typename Visit>
  void for_each_match(State state, Visit visit) const {
    for (State s = steps_[state].match; s != start; s = nodes_[s].shorter)
      visit(nodes_[s].phrase, nodes_[s].depth);
  }

 private:
  /// What every syllable of a text asks for, apart from what few do: the tables are far larger than
  /// the caches of a processor, and waiting for them was two fifths of an extraction.
  struct Step {
    State branching = start;  ///< itself if phrases go on from it, else the next of its suffixes
    State shorter_branching = start;  ///< that of its failure
    State match = start;              ///< itself if it is a phrase, else the longest suffix that is
  };
  struct Node {
    State failure = start;
    State shorter = start;  ///< the longest proper suffix that is a phrase
    PhraseId phrase = 0;
    std::uint32_t depth = 0;
  };
  struct Edge {
    std::uint64_t key = 0;  ///< state and symbol; 0 is a free slot, no edge has symbol 0
    State target = 0;
  };

  static std::uint64_t key_of(State state, Symbol symbol) {
    return (static_cast<std::uint64_t>(state) << 32) | symbol;
  }
  /// Fibonacci hashing (Knuth, TAOCP 3, 6.4): the high bits are the well-mixed ones.
  static std::uint64_t hash_of(std::uint64_t key) { return key * 0x9E3779B97F4A7C15U; }
  std::size_t slot_of(std::uint64_t key) const {
    const std::size_t mask = edges_.size() - 1;
    std::size_t slot = (hash_of(key) >> 20) & mask;
    while (edges_[slot].key != 0 && edges_[slot].key != key) slot = (slot + 1) & mask;
    return slot;
  }
  /// False for most that are no edge: few syllables go on with a phrase.
  bool may_follow(std::uint64_t key) const {
    const std::uint64_t bit = hash_of(key) >> bitmap_shift_;
    return (bitmap_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  State child(State state, Symbol symbol) const {
    return state == start ? roots_[symbol] : edges_[slot_of(key_of(state, symbol))].target;
  }
  void add_child(State parent, Symbol symbol, State target);
  void link_failures(const std::vector<std::vector<Symbol>>& phrases);

  std::vector<Step> steps_;  ///< by state
  std::vector<Node> nodes_;
  std::vector<std::uint64_t> bitmap_;  ///< a bit for each edge, one of eight set: it stays at hand
  unsigned bitmap_shift_ = 0;
  std::vector<Edge> edges_;   ///< open addressing, a power of two, at most half full
  std::vector<State> roots_;  ///< by symbol: the first step, taken most often
};

}  // namespace timtin
