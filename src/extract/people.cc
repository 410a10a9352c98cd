// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/people.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "extract/name_fit.h"
#include "extract/names.h"
#include "extract/post_form.h"
#include "extract/syllables.h"

namespace timtin {
namespace {

/// Each short form in `post` becomes its long form.
Forms replaced(const Forms& post, const std::vector<std::pair<Forms, Forms>>& definitions) {
  Forms result = post;
  for (const auto& [brief, full] : definitions) {
    const auto at = std::search(result.begin(), result.end(), brief.begin(), brief.end());
    if (brief.empty() || at == result.end()) continue;
    const auto behind = result.erase(at, at + static_cast<std::ptrdiff_t>(brief.size()));
    result.insert(behind, full.begin(), full.end());
  }
  return result;
}

/// `TRẦN VĂN AN`, `CHỦ TỊCH TỈNH`: as in a headline; not `HLV`.
bool is_in_capitals(std::string_view text) {
  const std::size_t space = text.find(' ');
  return space != std::string_view::npos && shape_of(text.substr(0, space)) == Shape::upper &&
         shape_of(text.substr(space + 1, text.find(' ', space + 1) - space - 1)) == Shape::upper;
}

/// What a post may have before it and still be that post.
bool is_former(const std::string& form) {
  return form == "nguyên" || form == "tân" || form == "nữ";
}

/// A founder or a member, if not of a council that a lexicon knows.
bool is_minor(const Passage& passage, std::size_t at) {
  const std::size_t begin = at + passage.phrase(PhraseKind::before, at).length;
  const std::size_t length = passage.phrase(PhraseKind::minor, begin).length;
  // `Lãnh tụ Cuba`
  const bool ruler = passage.phrase(PhraseKind::country, begin + length).length > 0;
  return length > 0 && !ruler && length >= passage.phrase(PhraseKind::office, begin).length;
}

}  // namespace

void People::clear() {
  persons_.clear();
  readings_.clear();
  clock_ = 0;
}

const Forms& People::reading(const Passage& passage, std::size_t first, std::size_t last) const {
  const auto [known, added] = readings_.try_emplace(passage.text(first, last));
  if (added) known->second = post_form(passage, first, last, analyzer_, *lexicons_.abbreviations);
  return known->second;
}

Forms People::forms(const Passage& passage, std::size_t first, std::size_t last) const {
  Forms result;
  result.reserve(last - first);
  for (std::size_t i = first; i < last; ++i) {
    const Form& form = analyzer_.form(passage.form(i));
    // Foreign names come with and without their marks: `François`, `Francois`.
    result.push_back(passage.vietnamese(i) ? form.matching : form.folded);
  }
  if (const std::string_view name = name_text(passage, first, last);
      name.size() < passage.text(first, last).size())
    result.back() = forms_of(name.substr(name.rfind(' ') + 1), analyzer_).back();
  drop_junior(result);
  return result;
}

std::optional<People::Id> People::find(const Forms& name, std::string_view text) const {
  std::optional<Id> best;
  int best_fitness = 0;
  for (Id id = 0; id < persons_.size(); ++id) {
    const Person& person = persons_[id];
    // However a mention fits, the first syllable or the last one is the same, or both change
    // places.
    if (person.forms.back() != name.back() && person.forms.front() != name.front() &&
        person.forms.front() != name.back())
      continue;
    int fit = fitness(person.forms, name);
    if (fit == 0 && (runs_on(text, name, person.forms) || runs_on(person.name, person.forms, name)))
      fit = 2;
    const bool later = best && person.last_mention > persons_[*best].last_mention;
    if (fit == 0 || fit < best_fitness || (fit == best_fitness && !later)) continue;
    best = id;
    best_fitness = fit;
  }
  return best;
}

/// Nobody knows more of him than `lãnh đạo`, `người đồng cấp Mỹ`.
bool People::is_vague(const Person& person) {
  return std::all_of(person.positions.begin(), person.positions.end(),
                     [](const Position& known) { return known.vague; });
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
    const Person& person = persons_[id];
    const bool holder = holds(person, post) || (!person.positions.empty() && is_vague(person));
    if (fitness(person.forms, surname) == 0 || !holder) continue;
    if (!best || persons_[id].last_mention > persons_[*best].last_mention) best = id;
  }
  return best;
}

/// `Phạm Minh chính nói`: the last syllable of somebody known by his whole name, in lower case.
std::optional<People::Id> People::misspelt(const Forms& name, const Passage& passage,
                                           std::size_t last) const {
  if (name.size() != 2 || last >= passage.size() || passage.gap_before(last) != gap::space)
    return std::nullopt;
  const std::string& next = analyzer_.form(passage.form(last)).matching;
  for (Id id = 0; id < persons_.size(); ++id) {
    const Forms& whole = persons_[id].forms;
    if (whole.size() == 3 && whole.back() == next &&
        std::equal(name.begin(), name.end(), whole.begin()))
      return id;
  }
  return std::nullopt;
}

People::Id People::mention(const Passage& passage, std::size_t first, std::size_t last,
                           const Post* post) {
  const Forms name = forms(passage, first, last);
  const std::string_view text = name_text(passage, first, last);
  std::optional<Id> id = find(name, text);
  if (const auto whole = misspelt(name, passage, last)) id = whole;
  if (post && !post->vague && name.size() == 1)
    if (id = find_holder(name, reading(passage, post->begin, post->end));
        !id && !passage.vietnamese(first))
      id = only_bearer(name, passage, *post);
  if (!id) {
    id = persons_.size();
    persons_.push_back({name, std::string(text), {}, {}, 0, 0, 0, !passage.vietnamese(first)});
  }
  Person& person = persons_[*id];
  ++person.mentions;
  person.titled =
      person.titled || (first > 0 && passage.phrase(PhraseKind::honorific, first - 1).length == 1);
  const Evidence place = passage.evidence(first, last);
  const auto& places = person.evidence;
  if (name == person.forms && std::find(places.begin(), places.end(), place) == places.end())
    ++person.whole_mentions;
  const bool fuller =
      name.size() > person.forms.size()
          ? !runs_on(text, name, person.forms)
          : (person.whole_mentions < 2 && runs_on(person.name, person.forms, name)) ||
                abbreviates(person.forms, name) ||
                (name == person.forms && is_in_capitals(person.name) && !is_in_capitals(text));
  if (fuller) {
    person.whole_mentions = 1;
    person.forms = name;
    person.name = text;
  }
  person.last_mention = ++clock_;
  add_evidence(*id, place);
  return *id;
}

std::optional<People::Id> People::known(const Passage& passage, std::size_t first,
                                        std::size_t last) {
  if (persons_.empty()) return std::nullopt;
  const std::optional<Id> id = find(forms(passage, first, last), passage.text(first, last));
  if (id) {
    persons_[*id].last_mention = ++clock_;
    add_evidence(*id, passage.evidence(first, last));
  }
  return id;
}

void People::add_post(Id person, const Passage& passage, const Post& post, const Post* outer) {
  add_evidence(person, passage.evidence(post.begin, post.end));
  // `trợ lý tại Thượng viện | và hiện là Chủ tịch`
  const bool joined = post.end > post.begin + 1 && passage.text(post.end - 1, post.end) == "và";
  const std::size_t end = post.end - (joined ? 1 : 0);
  // `Sở Y tế Khánh Hòa|cho biết`
  const std::string_view whole = name_text(passage, post.begin, end);
  const std::string_view text = whole.size() < passage.text(post.begin, end).size()
                                    ? whole
                                    : passage.closed_text(post.begin, end);
  persons_[person].certain = persons_[person].certain ||
                             (post.holder == Holder::state && !post.undecided) ||
                             passage.phrase(PhraseKind::exclusive, post.begin).length > 0;
  auto& positions = persons_[person].positions;
  const bool present = std::any_of(positions.begin(), positions.end(),
                                   [&](const Position& known) { return known.text == text; });
  if (present) return;
  positions.push_back({std::string(text), reading(passage, post.begin, end),
                       is_owned(passage, post.begin, end) ? Holder::company : post.holder,
                       post.vague, is_minor(passage, post.begin),
                       is_qualified(passage, post.begin, post.end, analyzer_),
                       outer ? std::string(passage.closed_text(outer->begin, outer->end)) : "",
                       post.undecided, outer && is_subject(passage, *outer)});
}

std::optional<People::Id> People::holder_of(const Passage& passage, std::size_t first,
                                            std::size_t last) {
  const bool any = std::any_of(persons_.begin(), persons_.end(),
                               [](const Person& person) { return !person.positions.empty(); });
  if (!any) return std::nullopt;
  const Forms& post = reading(passage, first, last);
  std::optional<Id> best;
  for (Id id = 0; id < persons_.size(); ++id) {
    const auto& positions = persons_[id].positions;
    const bool holds = std::any_of(positions.begin(), positions.end(), [&](const Position& known) {
      return subsumes(known.reading, post);
    });
    if (holds && (!best || persons_[id].last_mention > persons_[*best].last_mention)) best = id;
  }
  return best;
}

std::optional<People::Id> People::only_one_of_late(bool dated) const {
  std::optional<Id> last;
  std::size_t before = 0;  // when another one was mentioned last
  for (Id id = 0; id < persons_.size(); ++id) {
    const std::size_t mentioned = persons_[id].last_mention;
    if (last && mentioned < persons_[*last].last_mention) {
      before = std::max(before, mentioned);
    } else {
      before = last ? std::max(before, persons_[*last].last_mention) : before;
      last = id;
    }
  }
  if (!last || persons_[*last].foreign) return std::nullopt;
  const bool alone = before == 0 || persons_[*last].last_mention >= before + 2;
  return alone || (dated && persons_[*last].titled) ? last : std::nullopt;
}

bool People::is_of_another(Id person, const Passage& passage, const Post& post) const {
  if (persons_[person].positions.empty()) return false;
  const Forms& words = reading(passage, post.begin, post.end);
  if (holds(persons_[person], words)) return false;
  return std::any_of(persons_.begin(), persons_.end(),
                     [&](const Person& other) { return holds(other, words); });
}

void People::add_evidence(Id person, const Evidence& evidence) {
  persons_[person].evidence.push_back(evidence);
}

/// `Ủy viên dự khuyết Trung ương`: no full member.
bool People::is_alternate(const Forms& post) {
  const auto at = std::find(post.begin(), post.end(), "dự");
  return at != post.end() && at <= post.begin() + 3 && at + 1 != post.end() && at[1] == "khuyết";
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
  return at == shorter.end() && is_alternate(longer) == is_alternate(shorter);
}

std::vector<std::string> People::distinct_positions(const Person& person,
                                                    const Definitions& definitions) {
  std::vector<std::string> result;
  const auto& positions = person.positions;
  const bool clear = std::any_of(positions.begin(), positions.end(),
                                 [](const Position& held) { return !held.vague; });
  std::vector<Forms> readings;
  readings.reserve(positions.size());
  for (const Position& held : positions) readings.push_back(replaced(held.reading, definitions));
  for (std::size_t i = 0; i < positions.size(); ++i) {
    bool covered = clear && positions[i].vague;
    for (std::size_t j = 0; j < positions.size() && !covered; ++j) {
      if (i == j || !subsumes(readings[j], readings[i])) continue;
      // Of two spellings of one post the one written out more fully stays.
      const auto rank = [&](std::size_t at, std::size_t other) {
        const Position& held = positions[at];
        return std::tuple{readings[at].size(), !held.qualified, !is_in_capitals(held.text),
                          held.text.size(), other};
      };
      covered = rank(j, i) > rank(i, j);
    }
    if (!covered) result.push_back(positions[i].text);
  }
  return result;
}

/// `Tổng thống Smith-Jones`, where others are called Smith and Jones.
bool People::is_pair(const Person& person) const {
  const bool hyphen = person.name.find('-') != std::string::npos;
  if (!hyphen || person.forms.size() != 2 || person.name.find(' ') != std::string::npos)
    return false;
  return std::all_of(person.forms.begin(), person.forms.end(), [&](const std::string& form) {
    return std::any_of(persons_.begin(), persons_.end(), [&](const Person& other) {
      return &other != &person && other.forms.back() == form;
    });
  });
}

/// What the article calls a firm or a thing elsewhere, or who has no post to speak of.
bool People::is_nobody(const Person& person) const {
  if (is_pair(person) || std::all_of(person.positions.begin(), person.positions.end(),
                                     [](const Position& held) { return held.minor; }))
    return true;
  if (person.titled) return false;
  return (person.foreign && !person.certain && names_.is_firm(person.name)) ||
         names_.is_thing(person.name);
}

/// The article's own abbreviations, short -> long.
People::Definitions People::definitions(const std::map<std::string, std::string>& abbreviations) {
  Definitions result;
  for (const auto& [brief, full] : abbreviations)
    result.emplace_back(forms_of(brief, analyzer_), forms_of(full, analyzer_));
  return result;
}

/// Of a bare `Phó Tổng Giám đốc` what the article says of a `Tổng Giám đốc VOV`; else what the post
/// itself says, or the kind of article.
Holder People::holder_behind(const Position& held, bool of_firms) const {
  if (!held.undecided) return held.holder;
  const auto chief = [](const Forms& post) {
    return std::span(post).subspan(!post.empty() && post.front() == "phó" ? 1 : 0);
  };
  const auto asked = chief(held.reading);
  for (const Person& person : persons_)
    for (const Position& known : person.positions) {
      const auto whole = chief(known.reading);
      if (!known.undecided && known.holder != Holder::unclear && whole.size() > asked.size() &&
          std::equal(asked.begin(), asked.end(), whole.begin()))
        return known.holder;
    }
  return of_firms ? Holder::unclear : held.holder;
}

std::vector<Official> People::officials(const std::map<std::string, std::string>& abbreviations,
                                        bool of_firms) {
  resolve_inner_posts();
  const Definitions known = definitions(abbreviations);
  std::vector<Official> result;
  for (const Person& person : persons_) {
    if (person.positions.empty() || is_nobody(person)) continue;
    Official official{one_spelling(person.name), distinct_positions(person, known), false,
                      person.evidence};
    official.state = std::any_of(
        person.positions.begin(), person.positions.end(),
        [&](const Position& held) { return holder_behind(held, of_firms) == Holder::state; });
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
