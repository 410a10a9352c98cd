// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/people.h"

#include <algorithm>
#include <tuple>

namespace timtin {
namespace {

bool ends_with(const Forms& whole, const Forms& part) {
  return whole.size() >= part.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

/// How well a mention fits a name; 0 not at all.
int fitness(const Forms& name, const Forms& mention) {
  if (name == mention) return 4;
  if (ends_with(name, mention)) return 3;
  if (ends_with(mention, name)) return name.size() > 1 ? 2 : 0;
  // Chinese, Korean and other foreign persons are called by their first syllable: `ông Tập`.
  return mention.size() == 1 && name.front() == mention.front() ? 1 : 0;
}

/// What a post may have before it and still be that post.
bool is_former(const std::string& form) {
  return form == "nguyên" || form == "cựu" || form == "tân" || form == "nữ";
}

}  // namespace

void People::clear() {
  persons_.clear();
  clock_ = 0;
}

Forms People::forms(const Passage& passage, std::size_t first, std::size_t last) const {
  Forms result;
  for (std::size_t i = first; i < last; ++i) {
    const Form& form = analyzer_.form(passage.form(i));
    // Foreign names come with and without their marks: `François`, `Francois`.
    result.push_back(passage.vietnamese(i) ? form.matching : form.folded);
  }
  return result;
}

std::optional<People::Id> People::find(const Forms& name) const {
  std::optional<Id> best;
  int best_fitness = 0;
  for (Id id = 0; id < persons_.size(); ++id) {
    const int fit = fitness(persons_[id].forms, name);
    const bool later = best && persons_[id].last_mention > persons_[*best].last_mention;
    if (fit == 0 || fit < best_fitness || (fit == best_fitness && !later)) continue;
    best = id;
    best_fitness = fit;
  }
  return best;
}

bool People::holds(const Person& person, const Forms& post) {
  return std::any_of(person.positions.begin(), person.positions.end(), [&](const Position& known) {
    return subsumes(known.reading, post) || subsumes(post, known.reading);
  });
}

/// The last mentioned of those whose surname and post these are.
std::optional<People::Id> People::find_holder(const Forms& surname, const Forms& post) const {
  std::optional<Id> best;
  for (Id id = 0; id < persons_.size(); ++id) {
    if (fitness(persons_[id].forms, surname) == 0 || !holds(persons_[id], post)) continue;
    if (!best || persons_[id].last_mention > persons_[*best].last_mention) best = id;
  }
  return best;
}

People::Id People::mention(const Passage& passage, std::size_t first, std::size_t last,
                           const Post* post) {
  const Forms name = forms(passage, first, last);
  std::optional<Id> id = find(name);
  if (post && name.size() == 1)
    id = find_holder(name,
                     lexicons_.abbreviations->written_out(forms(passage, post->begin, post->end)));
  if (!id) {
    id = persons_.size();
    persons_.push_back(
        {name, std::string(passage.text(first, last)), {}, {}, 0, 0, !passage.vietnamese(first)});
  }
  Person& person = persons_[*id];
  ++person.mentions;
  if (name.size() > person.forms.size()) {
    person.forms = name;
    person.name = passage.text(first, last);
  }
  person.last_mention = ++clock_;
  add_evidence(*id, passage.evidence(first, last));
  return *id;
}

std::optional<People::Id> People::known(const Passage& passage, std::size_t first,
                                        std::size_t last) {
  const std::optional<Id> id = find(forms(passage, first, last));
  if (id) {
    persons_[*id].last_mention = ++clock_;
    add_evidence(*id, passage.evidence(first, last));
  }
  return id;
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
    if (fit == 0 || (best && rank <= best_rank)) continue;
    const bool other = !std::get<bool>(rank) && !person.positions.empty() &&
                       !candidate.positions.empty() && person.foreign;
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

void People::add_post(Id person, const Passage& passage, std::size_t first, std::size_t last,
                      Holder holder) {
  add_evidence(person, passage.evidence(first, last));
  const std::string_view text = passage.text(first, last);
  auto& positions = persons_[person].positions;
  const bool present = std::any_of(positions.begin(), positions.end(),
                                   [&](const Position& known) { return known.text == text; });
  if (present) return;
  positions.push_back({std::string(text),
                       lexicons_.abbreviations->written_out(forms(passage, first, last)), holder});
}

std::optional<People::Id> People::holder_of(const Passage& passage, std::size_t first,
                                            std::size_t last) {
  const Forms reading = lexicons_.abbreviations->written_out(forms(passage, first, last));
  std::optional<Id> best;
  for (Id id = 0; id < persons_.size(); ++id) {
    const auto& positions = persons_[id].positions;
    const bool holds = std::any_of(positions.begin(), positions.end(), [&](const Position& known) {
      return subsumes(known.reading, reading);
    });
    if (holds && (!best || persons_[id].last_mention > persons_[*best].last_mention)) best = id;
  }
  return best;
}

void People::add_evidence(Id person, const Evidence& evidence) {
  persons_[person].evidence.push_back(evidence);
}

/// True if `shorter` is the same post in fewer words: it begins alike and all its words follow in
/// order.
bool People::subsumes(const Forms& longer, const Forms& shorter) {
  if (shorter.empty() || longer.size() < shorter.size()) return false;
  std::size_t begin = 0;
  while (begin < longer.size() && is_former(longer[begin]) && !is_former(shorter.front())) ++begin;
  if (begin == longer.size() || longer[begin] != shorter.front()) return false;
  auto at = shorter.begin();
  for (std::size_t i = begin; i < longer.size() && at != shorter.end(); ++i)
    if (longer[i] == *at) ++at;
  return at == shorter.end();
}

std::vector<std::string> People::distinct_positions(const Person& person) {
  std::vector<std::string> result;
  const auto& positions = person.positions;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    bool covered = false;
    for (std::size_t j = 0; j < positions.size() && !covered; ++j) {
      if (i == j || !subsumes(positions[j].reading, positions[i].reading)) continue;
      // Of two spellings of one post the first stays.
      covered = positions[j].reading.size() > positions[i].reading.size() || j < i;
    }
    if (!covered) result.push_back(positions[i].text);
  }
  return result;
}

std::vector<Official> People::officials() const {
  std::vector<Official> result;
  for (const Person& person : persons_) {
    if (person.positions.empty()) continue;
    Official official{person.name, distinct_positions(person), false, person.evidence};
    official.state = std::any_of(person.positions.begin(), person.positions.end(),
                                 [](const Position& held) { return held.holder == Holder::state; });
    std::sort(official.evidence.begin(), official.evidence.end(),
              [](const Evidence& a, const Evidence& b) {
                return std::tie(a.part, a.paragraph, a.begin, a.end) <
                       std::tie(b.part, b.paragraph, b.begin, b.end);
              });
    official.evidence.erase(std::unique(official.evidence.begin(), official.evidence.end()),
                            official.evidence.end());
    result.push_back(std::move(official));
  }
  return result;
}

}  // namespace timtin
