// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/pattern.h"

#include <algorithm>

#include "index/terms.h"
#include "timtin/text.h"

namespace timtin::lowering {

bool stands_at(const std::vector<std::string>& forms, std::size_t at, const Pattern& pattern) {
  if (forms.size() - at < pattern.size()) return false;
  return std::equal(pattern.begin(), pattern.end(), forms.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const Alternatives& place, const std::string& form) {
                      return std::find(place.begin(), place.end(), form) != place.end();
                    });
}

bool stands_in(const std::vector<std::string>& forms, const Pattern& pattern) {
  for (std::size_t at = 0; at < forms.size(); ++at)
    if (stands_at(forms, at, pattern)) return true;
  return false;
}

bool has_empty_place(const Pattern& pattern) {
  return std::any_of(pattern.begin(), pattern.end(),
                     [](const Alternatives& place) { return place.empty(); });
}

std::size_t count_terms(const Pattern& pattern) {
  std::size_t terms = 0;
  for (const Alternatives& place : pattern) terms += place.size();
  return terms;
}

Pattern with_plain_forms(const Pattern& pattern) {
  Pattern result = pattern;
  for (Alternatives& place : result) {
    const std::size_t typed = place.size();
    for (std::size_t i = 0; i < typed; ++i) {
      const std::string plain = folded_form(place[i]);
      if (std::find(place.begin(), place.end(), plain) == place.end()) place.push_back(plain);
    }
  }
  return result;
}

Xapian::Query place_query(std::string_view prefix, const Alternatives& place) {
  if (place.size() == 1) return Xapian::Query(field_term(prefix, place.front()));
  std::vector<std::string> terms;
  for (const std::string& form : place) terms.push_back(field_term(prefix, form));
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query any_of(const std::vector<Xapian::Query>& queries) {
  return Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
}

Xapian::Query all_of(const std::vector<Xapian::Query>& queries) {
  if (queries.empty()) return Xapian::Query::MatchAll;
  return Xapian::Query(Xapian::Query::OP_AND, queries.begin(), queries.end());
}

}  // namespace timtin::lowering
