// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/automaton.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <utility>

using timtin::Automaton;
using timtin::Symbol;

namespace {

using Found = std::multiset<std::pair<std::size_t, Automaton::PhraseId>>;  // end, phrase

Found by_automaton(const std::vector<std::vector<Symbol>>& phrases, const std::vector<Symbol>& text,
                   std::size_t limit) {
  const Automaton automaton(phrases, limit);
  Found found;
  Automaton::State state = Automaton::start;
  for (std::size_t i = 0; i < text.size(); ++i) {
    state = automaton.next(state, text[i]);
    automaton.for_each_match(state, [&](Automaton::PhraseId phrase, std::size_t length) {
      CHECK(length == phrases[phrase].size());
      found.emplace(i + 1, phrase);
    });
  }
  return found;
}

Found by_scan(const std::vector<std::vector<Symbol>>& phrases, const std::vector<Symbol>& text) {
  Found found;
  for (std::size_t i = 0; i < text.size(); ++i)
    for (Automaton::PhraseId id = 0; id < phrases.size(); ++id)
      if (i + phrases[id].size() <= text.size() &&
          std::equal(phrases[id].begin(), phrases[id].end(), text.begin() + static_cast<long>(i)))
        found.emplace(i + phrases[id].size(), id);
  return found;
}

}  // namespace

TEST_CASE("the automaton finds what a naive scan finds") {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    constexpr std::size_t symbols = 4;
    std::set<std::vector<Symbol>> distinct;
    for (int i = 0; i < 8; ++i) {
      std::vector<Symbol> phrase(1 + random() % 4);
      for (Symbol& symbol : phrase) symbol = static_cast<Symbol>(1 + random() % (symbols - 1));
      distinct.insert(phrase);
    }
    const std::vector<std::vector<Symbol>> phrases(distinct.begin(), distinct.end());
    std::vector<Symbol> text(30);
    for (Symbol& symbol : text)
      symbol = static_cast<Symbol>(random() % symbols);  // 0 is the unknown one
    CHECK(by_automaton(phrases, text, symbols) == by_scan(phrases, text));
  }
}
