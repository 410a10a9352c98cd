// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/known_abbreviations.h"

#include <algorithm>

#include "extract/lexicons.h"
#include "extract/syllables.h"
#include "query/expand/number_words.h"
#include "query/expand/transcriptions.h"

namespace timtin::lowering {
namespace {

/// Syllables of a short form: `PCTT&TKCN` has two.
constexpr std::size_t max_short_forms = 3;
/// Spellings of a short form of several syllables that are looked up.
constexpr std::size_t max_keys = 16;

void add_once(Lexicons::Expansion expansion, std::vector<Lexicons::Expansion>& found) {
  const bool known = std::any_of(found.begin(), found.end(), [&](const Lexicons::Expansion& other) {
    return other.length == expansion.length && other.forms == expansion.forms;
  });
  if (!known) found.push_back(std::move(expansion));
}

std::vector<std::string> continued(const std::vector<std::string>& keys, const Forms& spellings) {
  std::vector<std::string> longer;
  for (const std::string& key : keys)
    for (const std::string& form : spellings) {
      if (longer.size() == max_keys) return longer;
      std::string& joined = longer.emplace_back(key);
      if (!key.empty()) joined += ' ';
      joined += form;
    }
  return longer;
}

}  // namespace

const KnownAbbreviations::Learned& KnownAbbreviations::learned_beginning(const std::string& first) {
  const auto [entry, added] = beginning_.try_emplace(first);
  if (added)
    for (LearnedAbbreviation& brief : learned_abbreviations(snapshot_, first + ' ', analyzer_)) {
      std::string key = brief.key;
      entry->second.emplace(std::move(key), std::move(brief));
    }
  return entry->second;
}

const LearnedAbbreviation& KnownAbbreviations::learned(const std::string& key) {
  // Few words begin any; to ask for each continuation costs a block of each part of an archive.
  if (const std::size_t blank = key.find(' '); blank != key.npos) {
    static const LearnedAbbreviation none;
    const Learned& beginning = learned_beginning(key.substr(0, blank));
    const auto found = beginning.find(key);
    return found == beginning.end() ? none : found->second;
  }
  const auto [entry, added] = learned_.try_emplace(key);
  if (added) entry->second = learned_abbreviation(snapshot_, key, analyzer_);
  return entry->second;
}

const std::vector<Forms>& KnownAbbreviations::transcribed(const std::string& form) {
  const auto [entry, added] = transcribed_.try_emplace(form);
  if (added) entry->second = syllables_of_foreign(form, snapshot_);
  return entry->second;
}

bool is_foreign(const std::string& form) {
  return folded_form(form) == form && !is_vietnamese_syllable(form);
}

std::vector<Lexicons::Expansion> KnownAbbreviations::in_lexicon(const Forms& forms, std::size_t at,
                                                                bool without_marks) const {
  const Abbreviations& lexicon = Lexicons::Impl::abbreviations_of(lexicons_);
  if (without_marks) return lexicon.expansions_without_marks(forms, at);
  Expansions found = lexicon.expansions(forms, at);
  if (is_foreign(forms[at]))
    for (Lexicons::Expansion& other : lexicon.expansions_without_marks({forms[at]}, 0))
      add_once(std::move(other), found);
  return found;
}

/// Of short forms that the articles define and the lexicon does not have.
void KnownAbbreviations::add_learned_long(const Forms& forms, std::size_t at, bool without_marks,
                                          Expansions& found) {
  // The ordinary words of a query are nobody's short form, and cost nothing here.
  if (is_vietnamese_syllable(folded_form(forms[at]))) return;
  std::vector<std::string> keys{""};
  for (std::size_t length = 1; length <= max_short_forms && at + length <= forms.size(); ++length) {
    keys = continued(keys, spellings(forms[at + length - 1], without_marks));
    for (const std::string& key : keys) {
      if (length == 1 && is_in_lexicon(key)) continue;
      const LearnedAbbreviation& brief = learned(key);
      if (brief.is_used()) add_once({length, brief.meanings.front().forms}, found);
    }
  }
}

void KnownAbbreviations::add_learned_short(const Forms& forms, std::size_t at, bool without_marks,
                                           Expansions& found) {
  const auto spelled = [&](const std::string& form) { return spellings(form, without_marks); };
  for (const auto& [key, length] : learned_short_forms(snapshot_, forms, at, spelled)) {
    const LearnedAbbreviation& brief = learned(key);
    if (!brief.is_used() || is_in_lexicon(key)) continue;
    const Forms& full = brief.meanings.front().forms;
    const bool meant =
        full.size() == length &&
        std::equal(full.begin(), full.end(), forms.begin() + std::ptrdiff_t(at),
                   [&](const std::string& a, const std::string& b) {
                     return a == b || (without_marks && folded_form(a) == folded_form(b));
                   });
    if (meant) add_once({length, forms_of(key, analyzer_)}, found);
  }
}

std::vector<Lexicons::Expansion> KnownAbbreviations::by_rule(const Forms& forms, std::size_t at,
                                                             bool without_marks) const {
  Expansions found = in_lexicon(forms, at, without_marks);
  for (Lexicons::Expansion& other :
       Lexicons::Impl::variants_of(lexicons_).expansions(forms, at, without_marks))
    add_once(std::move(other), found);
  for (Lexicons::Expansion& other : number_expansions(forms, at, snapshot_, without_marks))
    add_once(std::move(other), found);
  return found;
}

std::vector<Lexicons::Expansion> KnownAbbreviations::expansions(const Forms& forms, std::size_t at,
                                                                bool without_marks) {
  Expansions found = by_rule(forms, at, without_marks);
  for (const Forms& syllables : transcribed(forms[at])) add_once({1, syllables}, found);
  add_learned_long(forms, at, without_marks, found);
  add_learned_short(forms, at, without_marks, found);
  return found;
}

/// Those of the archive that a form may stand for.
std::vector<std::string> KnownAbbreviations::spellings(const std::string& form,
                                                       bool without_marks) {
  return spellings_.of(form, without_marks || is_foreign(form) ? Marks::ignore : Marks::exact);
}

/// As a short form.
bool KnownAbbreviations::is_in_lexicon(const std::string& key) const {
  if (!lexicons_.ambiguous_meanings(key).empty()) return true;
  const Forms forms = forms_of(key, analyzer_);
  const Expansions known = lexicons_.expansions(forms, 0);
  return std::any_of(known.begin(), known.end(), [&](const Lexicons::Expansion& other) {
    return other.length == forms.size();
  });
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

std::vector<DefinedAbbreviation> defined_abbreviations(const Snapshot& snapshot,
                                                       const Lexicons& lexicons,
                                                       Analyzer& analyzer) {
  using Use = DefinedAbbreviation::Use;
  std::vector<DefinedAbbreviation> all;
  for (const LearnedAbbreviation& brief : learned_abbreviations(snapshot, "", analyzer)) {
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
