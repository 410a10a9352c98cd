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

/// Calls `visit(long form, short form)` for what begins with `first` and one of `seconds`, which
/// are sorted. What lies between them is not read.
template <typename Visit>
void for_own_long_forms(const Collection& collection, const std::string& first,
                        const Forms& seconds, Visit visit) {
  const std::string prefix = std::string(long_form_prefix) + first + ' ';
  const Xapian::Database& database = collection.all();
  auto term = database.allterms_begin(prefix);
  for (auto second = seconds.begin(); second != seconds.end();) {
    const std::string wanted = prefix + *second;
    term.skip_to(wanted);
    for (; term != database.allterms_end(prefix) && (*term).starts_with(wanted); ++term) {
      if (collection.frequency_at(term) == 0) continue;
      const std::string text = (*term).substr(long_form_prefix.size());
      if (const std::size_t sign = text.find('='); sign != text.npos)
        visit(text.substr(0, sign), text.substr(sign + 1));
    }
    if (term == database.allterms_end(prefix)) return;
    // No second word lies between this one and that of the next long form.
    const std::string next = (*term).substr(prefix.size());
    second = std::lower_bound(second + 1, seconds.end(), next.substr(0, next.find_first_of(" =")));
  }
}

/// Those of the whole that are folded alike: which of them a part has, the others need not know to
/// ask.
Bag long_forms_folded(const Snapshot& snapshot, const std::string& first,
                      const std::string& second) {
  return snapshot.whole(question("long forms", first, second), [&] {
    Bag own;
    const Forms seconds = snapshot.own_spellings(second);
    for (const std::string& known : snapshot.own_spellings(first))
      for_own_long_forms(snapshot.database(), known, seconds,
                         [&](const std::string& full, const std::string& brief) {
                           own.emplace(fmt::format("{}={}", full, brief), 1);
                         });
    return own;
  });
}

template <typename Visit>
void for_long_forms(const Snapshot& snapshot, const std::string& first, const Forms& seconds,
                    Visit visit) {
  if (snapshot.census() == nullptr)
    return for_own_long_forms(snapshot.database(), first, seconds, visit);
  Bag terms;
  std::set<std::string> folded;
  for (const std::string& second : seconds) folded.insert(folded_form(second));
  for (const std::string& second : folded)
    for (const auto& known : long_forms_folded(snapshot, folded_form(first), second)) {
      const std::string& term = known.first;
      const std::size_t end = first.size() + 1;
      const bool meant = term.starts_with(first + ' ') &&
                         std::any_of(seconds.begin(), seconds.end(), [&](const std::string& word) {
                           return term.compare(end, word.size(), word) == 0;
                         });
      if (meant) terms.insert(known);
    }
  for (const auto& [term, number] : terms)
    visit(term.substr(0, term.find('=')), term.substr(term.find('=') + 1));
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
                                                       Analyzer& analyzer) {
  std::vector<LearnedAbbreviation> all;
  Meanings meanings;
  std::string key;
  for (const auto& [term, articles] : snapshot.terms(std::string(abbreviation_prefix))) {
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
  const Forms firsts = spellings(forms[at]);
  Forms seconds = spellings(forms[at + 1]);
  std::sort(seconds.begin(), seconds.end());
  std::vector<Forms> spelled{firsts, seconds};
  const auto stands_there = [&](const Forms& full) {
    if (full.size() > forms.size() - at) return false;
    while (spelled.size() < full.size()) spelled.push_back(spellings(forms[at + spelled.size()]));
    return std::equal(full.begin(), full.end(), spelled.begin(),
                      [](const std::string& form, const Forms& either) {
                        return std::find(either.begin(), either.end(), form) != either.end();
                      });
  };
  std::size_t looked_at = 0;
  for (const std::string& first : firsts)
    for_long_forms(snapshot, first, seconds, [&](const std::string& full, const auto& brief) {
      const Forms words = split_forms(full);
      if (++looked_at <= max_candidates && stands_there(words))
        found.emplace_back(brief, words.size());
    });
  return found;
}

}  // namespace timtin
