// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/automaton.h"

#include <bit>

namespace timtin {

Automaton::Automaton(const std::vector<std::vector<Symbol>>& phrases, std::size_t limit) {
  std::size_t syllables = 0;
  for (const auto& phrase : phrases) syllables += phrase.size();
  edges_.resize(std::bit_ceil(2 * syllables + 2));
  roots_.assign(limit, start);
  nodes_.emplace_back();
  for (PhraseId id = 0; id < phrases.size(); ++id) {
    State state = start;
    for (const Symbol symbol : phrases[id]) {
      State target = child(state, symbol);
      if (target == start) {
        target = static_cast<State>(nodes_.size());
        nodes_.push_back({.depth = nodes_[state].depth + 1});
        add_child(state, symbol, target);
      }
      state = target;
    }
    nodes_[state].phrase = id;
    nodes_[state].accepting = true;
  }
  link_failures(phrases);
}

void Automaton::add_child(State parent, Symbol symbol, State target) {
  nodes_[parent].branching = parent;
  if (parent == start) {
    roots_[symbol] = target;
    return;
  }
  const std::uint64_t key = key_of(parent, symbol);
  edges_[slot_of(key)] = {key, target};
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
      const Node& suffix = nodes_[node.failure];
      if (node.branching != state) node.branching = suffix.branching;
      node.shorter = suffix.accepting ? node.failure : suffix.shorter;
      if (walk.phrase->size() > depth + 1) deeper.push_back({walk.phrase, state});
    }
    level = std::move(deeper);
  }
}

}  // namespace timtin
