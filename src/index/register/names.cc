// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/names.h"

namespace timtin::registry {

NameId Names::add(const Name& name) {
  const NameId id = texts_.add(name.text);
  if (id < key_of_.size()) return id;
  key_of_.push_back(keys_.add(name.key));
  if (key_of_.back() == first_.size()) {
    folds_.add(name.folded);
    first_.push_back(id);
  }
  set_person(id, name.person);
  return id;
}

Name Names::operator[](NameId name) const {
  const auto person = persons_.find(name);
  return {texts_[name], key(name), folds_[key_of_[name]],
          person == persons_.end() ? key(name) : std::string_view(person->second)};
}

std::optional<NameId> Names::with_key(std::string_view key) const {
  const auto found = keys_.find(key);
  return found ? std::optional(first_[*found]) : std::nullopt;
}

void Names::set_person(NameId name, std::string_view person) {
  if (person == key(name))
    persons_.erase(name);
  else
    persons_[name] = person;
}

}  // namespace timtin::registry
