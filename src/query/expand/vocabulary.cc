// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/vocabulary.h"

#include <algorithm>

#include "extract/abbreviations.h"
#include "extract/syllables.h"
#include "index/terms.h"
#include "query/parse/code_points.h"

namespace timtin::lowering {
namespace {

using query::Node;

bool any_marks(const std::vector<Node>& nodes);

/// True if a bare word of the tree carries a mark. Words whose marks were settled with `exact:` or
/// `any:` say nothing of the others. The depth of a tree is capped by the parser.
bool bare_word_has_marks(const Node& node) {
  if (const auto* word = std::get_if<query::Word>(&node.value))
    return word->marks == Marks::smart && has_marks(word->text);
  if (const auto* prefix = std::get_if<query::Prefix>(&node.value)) return has_marks(prefix->text);
  if (const auto* both = std::get_if<query::And>(&node.value)) return any_marks(both->children);
  if (const auto* either = std::get_if<query::Or>(&node.value)) return any_marks(either->children);
  if (const auto* negation = std::get_if<query::Not>(&node.value))
    return any_marks(negation->child);
  return false;
}

bool any_marks(const std::vector<Node>& nodes) {
  return std::any_of(nodes.begin(), nodes.end(), bare_word_has_marks);
}

}  // namespace

Vocabulary::Vocabulary(const Snapshot& snapshot, const Lexicons& lexicons, Analyzer& analyzer,
                       const SearchOptions& options, const Node& tree)
    : snapshot_(snapshot),
      lexicons_(lexicons),
      analyzer_(analyzer),
      options_(options),
      spellings_(snapshot),
      abbreviations_(lexicons, snapshot, analyzer, spellings_),
      bare_words_have_marks_(bare_word_has_marks(tree)),
      has_unaccented_(snapshot.frequency(field_term(flag_prefix, "unaccented")) > 0) {}

UnitRule Vocabulary::rule(Marks marks, bool unit_has_marks, bool positive) const {
  const bool abbreviations = options_.abbreviations && positive && marks != Marks::exact;
  if (marks == Marks::smart) marks = options_.marks;
  if (marks != Marks::smart) return {marks, false, abbreviations};
  return {unit_has_marks ? Marks::exact : Marks::ignore, positive, abbreviations,
          unit_has_marks && positive};
}

UnitRule Vocabulary::bare_rule(Marks marks, bool positive) const {
  return rule(marks, bare_words_have_marks_ || !positive, positive);
}

UnitRule Vocabulary::unit_rule(Marks marks, std::string_view text, bool positive) const {
  return rule(marks, has_marks(text), positive);
}

const Corrections& Vocabulary::corrections() {
  if (!corrections_) corrections_ = Corrections::of(snapshot_, analyzer_);
  return *corrections_;
}

Xapian::doccount Vocabulary::frequency(const std::string& form) {
  const auto [entry, added] = frequencies_.try_emplace(form);
  if (added) entry->second = snapshot_.frequency("", form);
  return entry->second;
}

const std::vector<std::string>& Vocabulary::forms_of(std::string_view text) {
  const auto [entry, added] = forms_.try_emplace(std::string(text));
  if (added) entry->second = timtin::forms_of(text, analyzer_);
  return entry->second;
}

Pattern Vocabulary::pattern(std::string_view text, const UnitRule& rule) {
  Pattern result;
  for (const std::string& form : forms_of(text)) result.push_back(alternatives(form, rule));
  return result;
}

std::vector<Pattern> Vocabulary::patterns(std::string_view text, const UnitRule& rule) {
  if (!rule.abbreviations) {
    Pattern typed = pattern(text, rule);
    return typed.empty() ? std::vector<Pattern>() : std::vector<Pattern>{std::move(typed)};
  }
  const Written written = this->written({text}, rule);
  if (written.forms.empty()) return {};
  std::vector<Pattern> result;
  for (const Variant& variant :
       abbreviation_variants(written.forms, 0, written.forms.size(), written.others))
    result.push_back(pattern(variant, rule));
  return result;
}

Pattern Vocabulary::pattern(const Variant& variant, const UnitRule& rule) {
  Pattern pattern;
  for (const VariantSyllable& syllable : variant) {
    const bool is_brief = !is_vietnamese_syllable(folded_form(syllable.form));
    // A short form may lack its marks as the typed may.
    const bool open = syllable.typed || (is_brief && rule.marks == Marks::ignore);
    pattern.push_back(alternatives(syllable.form, open ? rule : rule.as_typed()));
  }
  return pattern;
}

Vocabulary::Written Vocabulary::written(const std::vector<std::string_view>& words,
                                        const UnitRule& rule) {
  Written written;
  for (const std::string_view word : words) {
    const std::vector<std::string>& forms = forms_of(word);
    written.forms.insert(written.forms.end(), forms.begin(), forms.end());
    written.ends.push_back(written.forms.size());
  }
  written.others = rewritings(written.forms, abbreviations_, rule.marks == Marks::ignore);
  std::size_t begin = 0;
  for (std::size_t word = 0; word < words.size(); ++word) {
    if (words[word].find('-') != std::string_view::npos)
      add_unhyphenated(words[word], begin, rule, written.others);
    begin = written.ends[word];
  }
  return written;
}

/// `Pu-tin` is also `Putin`. `begin`: of its first form.
void Vocabulary::add_unhyphenated(std::string_view word, std::size_t begin, const UnitRule& rule,
                                  std::vector<Rewriting>& others) {
  const std::vector<Token> tokens = analyzer_.analyze(word);
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    std::string joined = analyzer_.form(tokens[first].form).matching;
    for (std::size_t next = first + 1; next < tokens.size(); ++next) {
      if (tokens[next].begin != tokens[next - 1].end + 1 || word[tokens[next - 1].end] != '-')
        break;
      joined += analyzer_.form(tokens[next].form).matching;
      for (std::string& form : alternatives(joined, rule))
        if (spellings_.knows(form))
          others.push_back({begin + first, begin + next + 1, {std::move(form)}});
    }
  }
}

Pattern Vocabulary::prefix_pattern(std::string_view text, const UnitRule& rule,
                                   std::string_view zone) {
  const std::vector<Token> tokens = analyzer_.analyze(text);
  Pattern result;
  if (tokens.empty()) return result;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    result.push_back(alternatives(analyzer_.form(tokens[i].form).matching, rule));
  const Token& last = tokens.back();
  result.push_back(spellings_.beginning_with(text.substr(last.begin, last.end - last.begin), zone));
  return result;
}

Pattern Vocabulary::starred_pattern(std::string_view text, const UnitRule& rule,
                                    std::string_view zone) {
  Pattern result;
  for (std::string_view word : query::words_of(text)) {
    const bool star = word.ends_with('*');
    if (star) word.remove_suffix(1);
    const Pattern places = star ? prefix_pattern(word, rule, zone) : pattern(word, rule);
    result.insert(result.end(), places.begin(), places.end());
  }
  return result;
}

}  // namespace timtin::lowering
