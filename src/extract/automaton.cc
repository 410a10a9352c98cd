// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/automaton.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace timtin {

Automaton::Automaton(const std::vector<std::vector<Symbol>>& phrases, std::size_t limit) {
  std::size_t syllables = 0;
  for (const auto& phrase : phrases) syllables += phrase.size();
  edges_.resize(std::bit_ceil(2 * syllables + 2));
  constexpr unsigned bits_per_edge = 8, key_bits = 64;
  const std::size_t bits =
      std::bit_ceil(std::max<std::size_t>(bits_per_edge * syllables, key_bits));
  bitmap_.resize(bits / key_bits);
  bitmap_shift_ = key_bits - static_cast<unsigned>(std::countr_zero(bits));
  roots_.assign(limit, start);
  nodes_.emplace_back();
  steps_.emplace_back();
  for (PhraseId id = 0; id < phrases.size(); ++id) {
    State state = start;
    for (const Symbol symbol : phrases[id]) {
      State target = child(state, symbol);
      if (target == start) {
        target = static_cast<State>(nodes_.size());
        nodes_.push_back({.depth = nodes_[state].depth + 1});
        steps_.emplace_back();
        add_child(state, symbol, target);
      }
      state = target;
    }
    nodes_[state].phrase = id;
    steps_[state].match = state;
  }
  link_failures(phrases);
}

void Automaton::add_child(State parent, Symbol symbol, State target) {
  if (parent == start) {
    roots_[symbol] = target;
    return;
  }
  steps_[parent].branching = parent;
  const std::uint64_t key = key_of(parent, symbol), bit = hash_of(key) >> bitmap_shift_;
  edges_[slot_of(key)] = {key, target};
  bitmap_[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

/// A node's failure link needs those of all shallower nodes, so the phrases are walked level by
/// level.
void Automaton::link_failures(const std::vector<std::vector<Symbol>>& phrases) {
  struct Walk {
    const std::vector<Symbol>* phrase;
    State state;
  };
  std::vector<Walk> level;
  level.reserve(phrases.size());
  for (const auto& phrase : phrases) level.push_back({&phrase, start});
  for (std::size_t depth = 0; !level.empty(); ++depth) {
    std::vector<Walk> deeper;
    for (Walk walk : level) {
      const Symbol symbol = (*walk.phrase)[depth];
      const State state = child(walk.state, symbol);
      Node& node = nodes_[state];
      if (depth > 0) node.failure = next(nodes_[walk.state].failure, symbol);
      const Step& suffix = steps_[node.failure];
      Step& step = steps_[state];
      step.shorter_branching = suffix.branching;
      if (step.branching != state) step.branching = suffix.branching;
      node.shorter = suffix.match;
      if (step.match != state) step.match = node.shorter;
      if (walk.phrase->size() > depth + 1) deeper.push_back({walk.phrase, state});
    }
    level = std::move(deeper);
  }
}

}  // namespace timtin
