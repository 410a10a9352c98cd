// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/learned_abbreviations.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "extract/syllables.h"
#include "index/snapshot.h"
#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

/// Long forms with the same first two syllables that are looked at.
constexpr std::size_t max_candidates = 64;

/// Long forms with so many last syllables in common are one: what stands before differs in
/// wording, as in `tổ chức ...` and `nhóm khủng bố ...`.
constexpr std::ptrdiff_t min_common_end = 3;

/// `brief` is `full` with some words as first letters, as `TP HCM` and `VN`; `và` may be missing.
bool is_abbreviated(const Forms& brief, const Forms& full) {
  const auto begins_words = [&](const std::string& letters, std::size_t at) {
    if (letters.size() < 2 || letters.size() > full.size() - at) return false;
    return std::equal(
        letters.begin(), letters.end(), full.begin() + std::ptrdiff_t(at),
        [](char letter, const std::string& word) { return folded_form(word).starts_with(letter); });
  };
  std::size_t at = 0;
  for (const std::string& word : brief) {
    if (at < full.size() && word != full[at] && full[at] == "và") ++at;
    if (at < full.size() && word == full[at]) {
      ++at;
    } else if (const std::string letters = folded_form(word); begins_words(letters, at)) {
      at += letters.size();
    } else if (word != "và") {
      return false;
    }
  }
  return at == full.size();
}

/// One is the other, cut or worded otherwise.
bool is_same_meaning(const Forms& a, const Forms& b) {
  if (is_abbreviated(a, b) || is_abbreviated(b, a)) return true;
  const Forms& longer = a.size() >= b.size() ? a : b;
  const Forms& shorter = a.size() >= b.size() ? b : a;
  if (std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end())
    return true;
  const auto ends = std::mismatch(shorter.rbegin(), shorter.rend(), longer.rbegin(), longer.rend());
  return ends.first - shorter.rbegin() >= min_common_end;
}

struct Term {
  std::string key, brief, full;
};

/// Nothing for a term that was cut.
std::optional<Term> parse_term(const std::string& term) {
  const std::size_t begin = abbreviation_prefix.size();
  const std::size_t first = term.find('=', begin);
  const std::size_t second = first == term.npos ? first : term.find('=', first + 1);
  if (second == term.npos) return std::nullopt;
  return Term{term.substr(begin, first - begin), term.substr(first + 1, second - first - 1),
              term.substr(second + 1)};
}

/// Gathers the definitions of one short form.
class Meanings {
 public:
  void add(const Term& term, std::uint64_t definitions, Analyzer& analyzer) {
    Forms forms = forms_of(term.full, analyzer);
    if (forms.empty()) return;
    LearnedMeaning& meaning = by_forms_[forms];
    if (definitions > most_[forms]) {
      most_[forms] = definitions;
      meaning.brief = term.brief;
      meaning.full = term.full;
    }
    meaning.definitions += definitions;
    meaning.forms = std::move(forms);
  }

  LearnedAbbreviation take(const std::string& key) {
    std::vector<LearnedMeaning> all;
    for (auto& [forms, meaning] : by_forms_) all.push_back(std::move(meaning));
    const auto more = [](const LearnedMeaning& a, const LearnedMeaning& b) {
      return a.definitions > b.definitions;
    };
    std::stable_sort(all.begin(), all.end(), more);
    LearnedAbbreviation result{key, {}};
    for (LearnedMeaning& meaning : all) {
      const auto same = std::find_if(
          result.meanings.begin(), result.meanings.end(),
          [&](const LearnedMeaning& known) { return is_same_meaning(known.forms, meaning.forms); });
      if (same == result.meanings.end())
        result.meanings.push_back(std::move(meaning));
      else
        same->definitions += meaning.definitions;
    }
    std::stable_sort(result.meanings.begin(), result.meanings.end(), more);
    by_forms_.clear();
    most_.clear();
    return result;
  }

 private:
  std::map<Forms, LearnedMeaning> by_forms_;
  std::map<Forms, std::uint64_t> most_;  ///< definitions of the spelling that is shown
};

/// Terms of long forms, in byte order: what stands behind the prefix.
using LongForms = std::set<std::string>;

/// True if no term that begins with these two words follows `term`; a blank or `=` ends a word.
bool is_behind(std::string_view term, std::string_view words) {
  const int order = term.compare(0, words.size(), words);
  return order > 0 || (order == 0 && term.size() > words.size() && term[words.size()] > '=');
}

/// Those of one part that begin with some of `beginnings`, each two words; these are sorted. What
/// lies between is not read: an archive has far more spellings of two words than of long forms.
void add_long_forms(const Xapian::Database& part, const std::vector<std::string>& beginnings,
                    LongForms& found) {
  const std::string prefix(long_form_prefix);
  const std::string &first = beginnings.front(), &last = beginnings.back();
  const auto differ = std::mismatch(first.begin(), first.end(), last.begin(), last.end());
  const std::string common = prefix + std::string(first.begin(), differ.first);
  auto term = part.allterms_begin(common);
  const auto end = part.allterms_end(common);
  auto wanted = beginnings.begin();
  for (std::string at; term != end; term.skip_to(prefix + *wanted)) {
    for (; term != end; ++term) {
      at = (*term).substr(prefix.size());
      if (!at.starts_with(*wanted)) break;
      if (at.find('=') != at.npos) found.insert(at);  // else it was cut
    }
    if (term == end) return;
    while (wanted != beginnings.end() && is_behind(at, *wanted)) ++wanted;
    if (wanted == beginnings.end()) return;
  }
}

/// Each two words; in byte order.
std::vector<std::string> beginnings_of(const Forms& firsts, const Forms& seconds) {
  std::vector<std::string> beginnings;
  for (const std::string& first : firsts)
    for (const std::string& second : seconds)
      beginnings.push_back(fmt::format("{} {}", first, second));
  std::sort(beginnings.begin(), beginnings.end());
  return beginnings;
}

LongForms own_long_forms(const Collection& collection, const std::vector<std::string>& beginnings) {
  LongForms found;
  if (beginnings.empty()) return found;
  for (const Xapian::Database& part : collection.parts()) add_long_forms(part, beginnings, found);
  if (!collection.hidden().empty())
    std::erase_if(found, [&](const std::string& term) {
      return collection.get_termfreq(std::string(long_form_prefix) + term) == 0;
    });
  return found;
}

/// Those of the whole that are folded alike: which of them a part has, the others need not know to
/// ask.
Bag long_forms_folded(const Snapshot& snapshot, const std::string& first,
                      const std::string& second) {
  return snapshot.whole(question("long forms", first, second), [&] {
    Bag own;
    const auto beginnings =
        beginnings_of(snapshot.own_spellings(first), snapshot.own_spellings(second));
    for (const std::string& term : own_long_forms(snapshot.database(), beginnings))
      own.emplace(term, 1);
    return own;
  });
}

std::set<std::string> folded(const Forms& forms) {
  std::set<std::string> all;
  for (const std::string& form : forms) all.insert(folded_form(form));
  return all;
}

/// That begin with one of these and one of those.
LongForms long_forms(const Snapshot& snapshot, const Forms& firsts, const Forms& seconds) {
  const std::vector<std::string> beginnings = beginnings_of(firsts, seconds);
  if (snapshot.census() == nullptr) return own_long_forms(snapshot.database(), beginnings);
  LongForms found;
  for (const std::string& first : folded(firsts))
    for (const std::string& second : folded(seconds))
      for (const auto& known : long_forms_folded(snapshot, first, second))
        if (std::any_of(beginnings.begin(), beginnings.end(),
                        [&](const std::string& words) { return known.first.starts_with(words); }))
          found.insert(known.first);
  return found;
}

bool is_ordinary(const std::string& key) { return is_vietnamese_syllable(folded_form(key)); }

}  // namespace

bool LearnedAbbreviation::is_used() const {
  return !meanings.empty() && !is_ordinary(key) && !is_ambiguous() &&
         meanings.front().definitions >= min_definitions;
}

bool LearnedAbbreviation::is_ambiguous() const {
  return meanings.size() > 1 && meanings.front().definitions >= min_definitions &&
         meanings[1].definitions * min_majority > meanings.front().definitions;
}

std::vector<std::string> definition_terms(const Article& article, Analyzer& analyzer) {
  std::vector<std::string> terms;
  for (const auto& [brief, full] : article.abbreviations) {
    const std::string short_key = join_forms(forms_of(brief, analyzer));
    const std::string long_key = join_forms(forms_of(full, analyzer));
    if (short_key.empty() || long_key.empty() || brief.find('=') != brief.npos) continue;
    terms.push_back(
        field_term(abbreviation_prefix, fmt::format("{}={}={}", short_key, brief, full)));
    terms.push_back(field_term(long_form_prefix, fmt::format("{}={}", long_key, short_key)));
  }
  return terms;
}

LearnedAbbreviation learned_abbreviation(const Snapshot& snapshot, const std::string& key,
                                         Analyzer& analyzer) {
  Meanings meanings;
  for (const auto& [term, articles] : snapshot.terms(std::string(abbreviation_prefix) + key + '='))
    if (const auto parsed = parse_term(term)) meanings.add(*parsed, articles, analyzer);
  return meanings.take(key);
}

std::vector<LearnedAbbreviation> learned_abbreviations(const Snapshot& snapshot,
                                                       const std::string& beginning,
                                                       Analyzer& analyzer) {
  std::vector<LearnedAbbreviation> all;
  Meanings meanings;
  std::string key;
  for (const auto& [term, articles] :
       snapshot.terms(std::string(abbreviation_prefix) + beginning)) {
    const auto parsed = parse_term(term);
    if (!parsed) continue;
    if (parsed->key != key && !key.empty()) all.push_back(meanings.take(key));
    key = parsed->key;
    meanings.add(*parsed, articles, analyzer);
  }
  if (!key.empty()) all.push_back(meanings.take(key));
  return all;
}

std::vector<std::pair<std::string, std::size_t>> learned_short_forms(
    const Snapshot& snapshot, const Forms& forms, std::size_t at,
    const std::function<Forms(const std::string&)>& spellings) {
  std::vector<std::pair<std::string, std::size_t>> found;
  if (at + 1 >= forms.size()) return found;
  const Forms firsts = spellings(forms[at]), seconds = spellings(forms[at + 1]);
  std::vector<Forms> spelled{firsts, seconds};
  const auto stands_there = [&](const Forms& full) {
    if (full.size() > forms.size() - at) return false;
    while (spelled.size() < full.size()) spelled.push_back(spellings(forms[at + spelled.size()]));
    return std::equal(full.begin(), full.end(), spelled.begin(),
                      [](const std::string& form, const Forms& either) {
                        return std::find(either.begin(), either.end(), form) != either.end();
                      });
  };
  const LongForms known = long_forms(snapshot, firsts, seconds);
  std::size_t looked_at = 0;
  for (const std::string& first : firsts)
    for (auto term = known.lower_bound(first + ' ');
         term != known.end() && term->starts_with(first + ' '); ++term) {
      const std::size_t sign = term->find('=');
      const Forms words = split_forms(term->substr(0, sign));
      if (++looked_at <= max_candidates && stands_there(words))
        found.emplace_back(term->substr(sign + 1), words.size());
    }
  return found;
}

}  // namespace timtin
