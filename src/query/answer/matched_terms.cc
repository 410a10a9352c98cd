// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/matched_terms.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "article/model/evidence_part.h"
#include "index/terms.h"
#include "query/expand/token_pattern.h"
#include "timtin/schema.h"

namespace timtin::lowering {
namespace {

/// Prefixes that are not those of a field in the schema but belong to one.
constexpr std::array<std::pair<std::string_view, Field>, 4> further_prefixes{{
    {year_prefix, Field::date},
    {month_prefix, Field::date},
    {host_prefix, Field::url},
    {key_prefix, Field::id},
}};

struct SplitTerm {
  std::string_view prefix;
  std::string_view field;  ///< name; empty for a general term and for what belongs to no field
};

/// The longest prefix that fits: `XNbáo` is a source, not an `X…`.
SplitTerm split(std::string_view term) {
  SplitTerm found;
  const auto consider = [&](std::string_view prefix, Field field) {
    if (!prefix.empty() && prefix.size() > found.prefix.size() && term.starts_with(prefix))
      found = {prefix, row_of(field).name};
  };
  for (const FieldRow& row : schema) consider(row.prefix, row.field);
  for (const auto& [prefix, field] : further_prefixes) consider(prefix, field);
  return found;
}

std::vector<std::string> parts_of(const StreamView& stream, const TokenPattern& word) {
  std::vector<std::string> parts;
  for (std::size_t part = 0; part < part_names.size(); ++part)
    if (word.stands_in(stream.part(static_cast<Evidence::Part>(part))))
      parts.emplace_back(part_names[part]);
  return parts;
}

/// A word that stands in the text and in a field is listed once.
void add(std::vector<MatchedTerm>& matched, std::string_view text,
         const std::vector<std::string>& places) {
  const auto same = std::find_if(matched.begin(), matched.end(),
                                 [&](const MatchedTerm& term) { return term.text == text; });
  if (same == matched.end()) {
    matched.push_back({std::string(text), places});
    return;
  }
  for (const std::string& place : places)
    if (std::find(same->places.begin(), same->places.end(), place) == same->places.end())
      same->places.push_back(place);
}

}  // namespace

std::vector<std::string> wanted_terms(const std::vector<Highlight>& highlights,
                                      const Xapian::Query& match) {
  std::vector<std::string> wanted;
  std::unordered_set<std::string> known;
  const auto add = [&](const std::string& term) {
    if (known.insert(term).second) wanted.push_back(term);
  };
  for (const Highlight& highlight : highlights)
    for (const auto& forms : highlight.syllables)
      for (const std::string& form : forms) add(field_term("", form));
  for (auto term = match.get_unique_terms_begin(); term != match.get_unique_terms_end(); ++term)
    if (is_general_term(*term) || !split(*term).field.empty()) add(*term);
  return wanted;
}

std::vector<MatchedTerm> matched_terms(const Snapshot& snapshot, Xapian::docid document,
                                       const std::vector<std::string>& wanted) {
  const Collection& database = snapshot.database();
  const auto [part, there] = database.place_of(document);
  ArticleStreams& streams = snapshot.parts()[part].streams();
  const StreamView stream = streams.of(there);
  std::unordered_set<std::string> present;
  const Xapian::Database& home = database.parts()[part];
  for (auto term = home.termlist_begin(there); term != home.termlist_end(there); ++term)
    present.insert(*term);
  std::vector<MatchedTerm> matched;
  for (const std::string& term : wanted) {
    if (!present.contains(term)) continue;
    if (!is_general_term(term)) {
      const SplitTerm parts = split(term);
      std::string_view form = std::string_view(term).substr(parts.prefix.size());
      if (parts.prefix.size() > 1 && form.starts_with(':')) form.remove_prefix(1);
      if (form != record_start) add(matched, form, {std::string(parts.field)});
    } else {
      add(matched, term, parts_of(stream, TokenPattern({{term}}, streams)));
    }
  }
  return matched;
}

}  // namespace timtin::lowering
