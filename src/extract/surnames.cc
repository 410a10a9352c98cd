// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Whose a surname is that stands alone.
#include <algorithm>
#include <tuple>
#include <utility>

#include "extract/name_fit.h"
#include "extract/people.h"

namespace timtin {

/// Called by a given name, as a post tells.
bool People::reigns(const Person& person) {
  return std::any_of(person.positions.begin(), person.positions.end(), [](const Position& held) {
    return held.reading.front() == "vua" ||
           (held.reading.size() > 1 && held.reading[0] == "nữ" && held.reading[1] == "hoàng");
  });
}

/// Of the full names that fit, one who holds such a post, else the one mentioned most. `Quốc vương
/// Salman` is no `Thái tử Mohammed bin Salman`: a foreign surname with another post is another
/// person's.
std::optional<People::Id> People::owner_of(Id surname) const {
  const Person& person = persons_[surname];
  const auto related = [&](const Person& candidate) {
    return std::any_of(person.positions.begin(), person.positions.end(),
                       [&](const Position& held) { return holds(candidate, held.reading); });
  };
  std::optional<Id> best;
  std::tuple<bool, int, std::size_t> best_rank;
  for (Id id = 0; id < persons_.size(); ++id) {
    const Person& candidate = persons_[id];
    if (candidate.forms.size() < 2) continue;
    const int fit = fitness(candidate.forms, person.forms);
    const std::tuple rank{related(candidate), fit, candidate.mentions};
    // `Vua Charles` is no `Charles Smithfield`: who reigns has no surname.
    if (fit == 1 && !std::get<bool>(rank) && person.foreign && reigns(person)) continue;
    if (fit == 0 || (best && rank <= best_rank)) continue;
    const bool other =
        !std::get<bool>(rank) && !is_vague(person) && !is_vague(candidate) && person.foreign;
    if (other) continue;
    best = id;
    best_rank = rank;
  }
  return best;
}

void People::resolve_surnames() {
  for (Id id = 0; id < persons_.size(); ++id) {
    Person& person = persons_[id];
    const std::optional<Id> owner = person.forms.size() == 1 ? owner_of(id) : std::optional<Id>();
    if (!owner) continue;
    Person& whole = persons_[*owner];
    for (Position& held : person.positions)
      if (std::none_of(whole.positions.begin(), whole.positions.end(),
                       [&](const Position& known) { return known.text == held.text; }))
        whole.positions.push_back(std::move(held));
    whole.evidence.insert(whole.evidence.end(), person.evidence.begin(), person.evidence.end());
    person.forms.clear();
  }
  std::erase_if(persons_, [](const Person& person) { return person.forms.empty(); });
}

/// `Thượng nghị sĩ Smith`: the only one of that foreign surname, whatever else he is. Who rules may
/// be his kin.
std::optional<People::Id> People::only_bearer(const Forms& surname, const Passage& passage,
                                              const Post& post) const {
  std::optional<Id> bearer;
  if (passage.phrase(PhraseKind::ruler, post.begin).length > 0) return bearer;
  for (Id id = 0; id < persons_.size(); ++id) {
    const Forms& whole = persons_[id].forms;
    if (whole.size() < 2 || whole.back() != surname.front()) continue;
    if (bearer || persons_[id].positions.empty() || !persons_[id].foreign) return std::nullopt;
    bearer = id;
  }
  return bearer;
}

}  // namespace timtin
