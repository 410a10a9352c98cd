// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/pattern.h"

#include <algorithm>
#include <stdexcept>

#include "index/terms.h"
#include "timtin/text.h"

namespace timtin::lowering {
namespace {

/// What OP_PHRASE and OP_NEAR are made of; a wrong slot is a fault of this program.
std::vector<Xapian::Query> checked_places(std::string_view prefix, const Pattern& pattern) {
  std::vector<Xapian::Query> places;
  for (const Alternatives& place : pattern) {
    places.push_back(place_query(prefix, place));
    if (!is_place(places.back())) throw std::logic_error("a place of a phrase is no term");
  }
  return places;
}

}  // namespace

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

Xapian::Query phrase_query(std::string_view prefix, const Pattern& pattern) {
  const std::vector<Xapian::Query> places = checked_places(prefix, pattern);
  if (places.size() == 1) return places.front();
  return Xapian::Query(Xapian::Query::OP_PHRASE, places.begin(), places.end(),
                       static_cast<Xapian::termcount>(places.size()));
}

bool is_place(const Xapian::Query& query) {
  if (query.get_type() == Xapian::Query::LEAF_TERM) return true;
  if (query.get_type() != Xapian::Query::OP_OR) return false;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    if (query.get_subquery(i).get_type() != Xapian::Query::LEAF_TERM) return false;
  return true;
}

Xapian::Query any_of(const std::vector<Xapian::Query>& queries) {
  return Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
}

Xapian::Query all_of(const std::vector<Xapian::Query>& queries) {
  if (queries.empty()) return Xapian::Query::MatchAll;
  return Xapian::Query(Xapian::Query::OP_AND, queries.begin(), queries.end());
}

}  // namespace timtin::lowering
