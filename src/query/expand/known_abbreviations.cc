// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/known_abbreviations.h"

#include <algorithm>

#include "extract/lexicons.h"
#include "extract/syllables.h"

namespace timtin::lowering {
namespace {

/// Syllables of a short form: `PCTT&TKCN` has two.
constexpr std::size_t max_short_forms = 3;

}  // namespace

const LearnedAbbreviation& KnownAbbreviations::learned(const std::string& key) {
  const auto [entry, added] = learned_.try_emplace(key);
  if (added) entry->second = learned_abbreviation(snapshot_.database(), key, analyzer_);
  return entry->second;
}

std::vector<Lexicons::Expansion> KnownAbbreviations::expansions(const Forms& forms, std::size_t at,
                                                                bool without_marks) {
  std::vector<Lexicons::Expansion> found =
      without_marks
          ? Lexicons::Impl::abbreviations_of(lexicons_).expansions_without_marks(forms, at)
          : lexicons_.expansions(forms, at);
  if (!found.empty() || at >= forms.size()) return found;
  // The ordinary words of a query are nobody's short form, and cost nothing here.
  if (!is_vietnamese_syllable(folded_form(forms[at]))) {
    if (!lexicons_.ambiguous_meanings(forms[at]).empty()) return found;
    std::string key;
    for (std::size_t length = 1; length <= max_short_forms && at + length <= forms.size();
         ++length) {
      key += (length > 1 ? " " : "") + forms[at + length - 1];
      const LearnedAbbreviation& brief = learned(key);
      if (brief.is_used()) found.push_back({length, brief.meanings.front().forms});
    }
  }
  for (const auto& [key, length] : learned_short_forms(snapshot_.database(), forms, at)) {
    const LearnedAbbreviation& brief = learned(key);
    const bool meant =
        brief.is_used() &&
        std::equal(brief.meanings.front().forms.begin(), brief.meanings.front().forms.end(),
                   forms.begin() + static_cast<std::ptrdiff_t>(at),
                   forms.begin() + static_cast<std::ptrdiff_t>(at + length));
    if (meant) found.push_back({length, forms_of(key, analyzer_)});
  }
  return found;
}

std::vector<std::string> KnownAbbreviations::meanings(const std::string& form) {
  auto by_lexicon = lexicons_.ambiguous_meanings(form);
  if (!by_lexicon.empty() || is_vietnamese_syllable(folded_form(form))) return by_lexicon;
  if (!lexicons_.expansions({form}, 0).empty()) return {};
  const LearnedAbbreviation& brief = learned(form);
  std::vector<std::string> full;
  if (brief.is_ambiguous())
    for (const LearnedMeaning& meaning : brief.meanings)
      if (meaning.definitions * min_majority > brief.meanings.front().definitions)
        full.push_back(meaning.full);
  return full;
}

std::vector<DefinedAbbreviation> defined_abbreviations(const Xapian::Database& database,
                                                       const Lexicons& lexicons,
                                                       Analyzer& analyzer) {
  using Use = DefinedAbbreviation::Use;
  std::vector<DefinedAbbreviation> all;
  for (const LearnedAbbreviation& brief : learned_abbreviations(database, analyzer)) {
    const Forms forms = forms_of(brief.key, analyzer);
    const bool in_lexicon = !lexicons.expansions(forms, 0).empty();
    const bool ambiguous = brief.is_ambiguous() || !lexicons.ambiguous_meanings(brief.key).empty();
    for (const LearnedMeaning& meaning : brief.meanings) {
      const bool first = &meaning == &brief.meanings.front();
      const Use use = in_lexicon                 ? Use::lexicon
                      : ambiguous                ? Use::ambiguous
                      : first && brief.is_used() ? Use::learned
                                                 : Use::rare;
      all.push_back({meaning.brief, meaning.full, meaning.definitions, use});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const DefinedAbbreviation& a, const DefinedAbbreviation& b) {
                     return a.articles > b.articles;
                   });
  return all;
}

}  // namespace timtin::lowering
