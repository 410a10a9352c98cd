// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/score.h"

#include <algorithm>
#include <iterator>

#include "index/terms.h"
#include "query/rank/candidates.h"
#include "query/rank/compounds.h"

namespace timtin::lowering {
namespace {

/// Weight of a pair of neighbours; that of a syllable is 1. Measured: .3 to .8 is flat.
constexpr double pair_weight = .4;
/// In a compound the pair says nearly all, its syllables little.
constexpr double compound_weight = .8;
constexpr double compound_syllable_weight = .3;

/// Less likely spellings are not worth a term.
constexpr double min_probability = .02;

/// A word typed twice counts more, but not twice.
double saturated(double times) { return times <= 1 ? times : 2 * times / (1 + times); }

/// Under --match=any, words whose marks are left to the program may lack some or be mistyped. Under
/// --match=all only what matches is worth a weight.
Tolerance tolerance_of(const UnitRule& rule, MatchMode mode) {
  const bool smart = rule.plain_in_unaccented;
  if (mode == MatchMode::all || !smart) return {rule.marks, false};
  return {rule.marks == Marks::exact ? Marks::partial : rule.marks, true};
}

}  // namespace

/// Cuts a tree into units of sequences.
struct Score::Collector {
  Vocabulary& vocabulary;
  Unit bare;                  ///< all bare words
  std::vector<Unit> units{};  ///< phrases and values
  std::vector<Alternatives> prefixes{};
  bool neighbours = false;  ///< the next bare word stands beside the last one

  void operator()(const query::Word& word) {
    if (!neighbours || bare.empty()) bare.emplace_back();
    neighbours = true;
    add(word.text, vocabulary.bare_rule(word.marks, true), bare.back());
  }
  void operator()(const query::Prefix& prefix) {
    neighbours = false;
    add_prefix(prefix.text, vocabulary.bare_rule(Marks::smart, true));
  }
  void operator()(const query::Phrase& phrase) {
    add_unit(phrase.text, vocabulary.unit_rule(phrase.marks, phrase.text, true));
  }
  void operator()(const query::Near& near) {
    add_unit(near.text, vocabulary.unit_rule(Marks::smart, near.text, true));
  }
  void operator()(const query::FieldValue& value) {
    neighbours = false;
    if (value.field != Field::title && value.field != Field::lead && value.field != Field::body)
      return;
    const UnitRule rule = vocabulary.unit_rule(value.marks, value.text, true);
    if (value.prefix) return add_prefix(value.text, rule);
    add_unit(value.text, rule);
  }
  void operator()(const query::And& both) {
    for (const query::Node& child : both.children) {
      if (!std::holds_alternative<query::Word>(child.value)) neighbours = false;
      std::visit(*this, child.value);
    }
    neighbours = false;
  }
  void operator()(const query::Or& either) {
    for (const query::Node& child : either.children) {
      neighbours = false;
      std::visit(*this, child.value);
    }
    neighbours = false;
  }
  template <typename Filter>
  void operator()(const Filter&) {
    neighbours = false;
  }

 private:
  void add(std::string_view text, const UnitRule& rule, Sequence& sequence) {
    for (const std::string& form : vocabulary.forms_of(text)) sequence.push_back({form, rule});
  }
  void add_unit(std::string_view text, const UnitRule& rule) {
    neighbours = false;
    add(text, rule, units.emplace_back().emplace_back());
  }
  void add_prefix(std::string_view text, const UnitRule& rule) {
    Pattern pattern = vocabulary.prefix_pattern(text, rule);
    if (!pattern.empty() && !pattern.back().empty()) prefixes.push_back(std::move(pattern.back()));
  }
};

void Score::add_words(const query::Node& tree) {
  Collector collector{vocabulary_, {}};
  std::visit(collector, tree.value);
  collector.units.push_back(std::move(collector.bare));
  for (Unit& unit : collector.units) {
    std::erase_if(unit, [](const Sequence& sequence) { return sequence.empty(); });
    if (!unit.empty()) weigh(unit);
  }
  for (const Alternatives& forms : collector.prefixes) synonyms_[forms] += 1;
}

void Score::weigh(const Unit& unit) {
  std::vector<TypedSequence> typed;
  for (const Sequence& sequence : unit) {
    auto& syllables = typed.emplace_back();
    for (const Word& word : sequence) syllables.push_back(candidates(word));
  }
  const auto decoded = decode(vocabulary_.snapshot().language_model(), typed);
  for (std::size_t i = 0; i < typed.size(); ++i) weigh_decoded(typed[i], decoded[i]);
}

TypedSyllable Score::candidates(const Word& word) {
  return candidates_of(word.form, tolerance_of(word.rule, options_.match), vocabulary_.spellings(),
                       vocabulary_.snapshot().language_model());
}

void Score::weigh_decoded(const TypedSequence& typed, const std::vector<Decoded>& decoded) {
  std::vector<std::optional<LanguageModel::Word>> words;
  std::vector<std::string> folded;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const Candidate& best = typed[i].candidates[decoded[i].best];
    words.push_back(best.word);
    folded.push_back(folded_form(best.form));
  }
  const auto compound = compounds_of(vocabulary_.snapshot().language_model(), words);
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const bool within = (i > 0 && compound[i - 1]) || (i < compound.size() && compound[i]);
    for (std::size_t c = 0; c < typed[i].candidates.size(); ++c)
      if (const double p = decoded[i].probabilities[c]; p >= min_probability)
        forms_[typed[i].candidates[c].form] += p * (within ? compound_syllable_weight : 1);
    if (i < compound.size())
      pairs_[{folded[i], folded[i + 1]}] += compound[i] ? compound_weight : pair_weight;
    remember(typed[i], decoded[i]);
  }
  std::move(folded.begin(), folded.end(), std::back_inserter(words_));
}

void Score::remember(const TypedSyllable& typed, const Decoded& decoded) {
  Posterior& posterior = posteriors_[typed.form];
  for (std::size_t c = 0; c < typed.candidates.size(); ++c) {
    const double p = decoded.probabilities[c];
    if (p < min_probability) continue;
    const std::string& form = typed.candidates[c].form;
    const auto known = std::find_if(posterior.begin(), posterior.end(),
                                    [&](const auto& entry) { return entry.second == form; });
    if (known == posterior.end()) {
      posterior.emplace_back(p, form);
    } else {
      known->first = std::max(known->first, p);
    }
  }
  std::stable_sort(posterior.begin(), posterior.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
}

Scoring Score::first_stage() const {
  std::map<std::string, double> weights = others_;
  for (const auto& [form, weight] : forms_) weights[field_term("", form)] += saturated(weight);
  Scoring scoring;
  for (const auto& [term, weight] : weights) scoring.terms.push_back({term, weight});
  for (const auto& [forms, weight] : synonyms_) {
    auto& synonym = scoring.synonyms.emplace_back(WeighedSynonym{{}, saturated(weight)});
    for (const std::string& form : forms) synonym.terms.push_back(field_term("", form));
  }
  return scoring;
}

std::vector<WeighedPair> Score::pairs() const {
  std::vector<WeighedPair> pairs;
  for (const auto& [pair, weight] : pairs_)
    pairs.push_back({pair.first, pair.second, saturated(weight)});
  return pairs;
}

}  // namespace timtin::lowering
