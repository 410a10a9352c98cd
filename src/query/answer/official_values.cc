// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/official_values.h"

#include <algorithm>

#include "index/register/typed_words.h"

namespace timtin::lowering {
namespace {

/// Before the key of a person whom a correction concerns: no name begins so.
constexpr char corrected = '\n';

}  // namespace

const OfficialValues::Name& OfficialValues::name_of(std::string_view text) {
  const auto [found, added] = names_.try_emplace(std::string(text));
  if (!added) return found->second;
  const std::string key = name_key(text, analyzer_);
  const std::string& person = corrections_.person(key);
  const bool concerned =
      person != key || corrections_.is_merged(person) || corrections_.shown_as(person);
  found->second = {concerned ? corrected + person : std::string(text),
                   &corrections_.hidden_posts(key)};
  return found->second;
}

bool OfficialValues::is_hidden(const Name& name, std::string_view post) {
  return std::any_of(name.hidden->begin(), name.hidden->end(), [&](const std::string& hidden) {
    if (hidden.empty()) return true;
    const auto readings = position_readings(post, lexicons_, analyzer_);
    return !readings.empty() &&
           registry::TypedWords(hidden, lexicons_, analyzer_).begin(readings.front());
  });
}

OfficialValues::Values OfficialValues::persons(const std::vector<OfficialRecord>& officials) {
  Values values;
  for (const OfficialRecord& official : officials) {
    const Name& name = name_of(official.name);
    const auto& posts = official.positions;
    if (std::all_of(posts.begin(), posts.end(),
                    [&](std::string_view post) { return is_hidden(name, post); }))
      continue;
    if (name.value.front() == corrected) ++spellings_[name.value][std::string(official.name)];
    values.insert(name.value);
  }
  return values;
}

OfficialValues::Values OfficialValues::posts(const std::vector<OfficialRecord>& officials) {
  Values values;
  for (const OfficialRecord& official : officials) {
    const Name& name = name_of(official.name);
    for (const std::string_view post : official.positions)
      if (!is_hidden(name, post)) values.emplace(post);
  }
  return values;
}

std::string OfficialValues::shown(const std::string& person) const {
  if (person.front() != corrected) return person;
  const std::string key = person.substr(1);
  if (auto name = corrections_.shown_as(key)) return *name;
  // The spelling of the name itself, if it occurs; else of one that was merged into it.
  std::string best;
  std::pair<bool, std::size_t> best_rank;
  for (const auto& [spelling, articles] : spellings_.at(person)) {
    const std::pair rank(name_key(spelling, analyzer_) == key, articles);
    if (!best.empty() && rank <= best_rank) continue;
    best = spelling;
    best_rank = rank;
  }
  return best;
}

}  // namespace timtin::lowering
