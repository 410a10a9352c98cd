// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/lower/score.h"

#include "index/terms.h"

namespace timtin::lowering {
namespace {

/// A word typed twice counts more, but not twice: 2x/(1+x).
double weight_of(unsigned times) { return 2.0 * times / (1.0 + times); }

Xapian::Query weighted(const Xapian::Query& query, double weight) {
  if (weight == 1) return query;
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, weight);
}

}  // namespace

struct Score::Visitor {
  Score& score;

  void operator()(const query::Word& word) const {
    score.add_text(word.text, score.vocabulary_.bare_rule(word.marks, true));
  }
  void operator()(const query::Prefix& prefix) const {
    score.add_prefix(prefix.text, score.vocabulary_.bare_rule(Marks::smart, true));
  }
  void operator()(const query::Phrase& phrase) const {
    unit(phrase.text, score.vocabulary_.unit_rule(phrase.marks, phrase.text, true));
  }
  void operator()(const query::Near& near) const {
    unit(near.text, score.vocabulary_.unit_rule(Marks::smart, near.text, true));
  }
  void operator()(const query::FieldValue& value) const {
    score.break_sequence();
    const bool text =
        value.field == Field::title || value.field == Field::lead || value.field == Field::body;
    if (!text) return;
    const UnitRule rule = score.vocabulary_.unit_rule(value.marks, value.text, true);
    if (value.prefix) {
      score.add_prefix(value.text, rule);
    } else {
      unit(value.text, rule);
    }
  }
  void operator()(const query::And& both) const {
    for (const query::Node& child : both.children) {
      const bool group = !std::holds_alternative<query::Word>(child.value);
      if (group) score.break_sequence();
      score.add(child);
      if (group) score.break_sequence();
    }
  }
  void operator()(const query::Or& either) const {
    for (const query::Node& child : either.children) {
      score.break_sequence();
      score.add(child);
    }
  }
  template <typename Filter>
  void operator()(const Filter&) const {}

 private:
  void unit(std::string_view text, const UnitRule& rule) const {
    score.break_sequence();
    score.add_text(text, rule);
    score.break_sequence();
  }
};

void Score::add(const query::Node& tree) { std::visit(Visitor{*this}, tree.value); }

void Score::add_text(std::string_view text, const UnitRule& rule) {
  for (const std::string& form : vocabulary_.forms_of(text))
    add_syllable(form, vocabulary_.alternatives(form, rule));
}

void Score::add_prefix(std::string_view text, const UnitRule& rule) {
  Pattern pattern = vocabulary_.prefix_pattern(text, rule);
  if (pattern.empty() || pattern.back().empty()) return;
  add_syllable(std::string(text) + '*', std::move(pattern.back()));
  break_sequence();
}

void Score::add_syllable(const std::string& form, Alternatives forms) {
  // The same form may be typed exactly in one place and openly in another.
  ScoredSyllable& syllable = syllables_[form + (forms.size() == 1 ? "" : "~")];
  ++syllable.times;
  syllable.forms = std::move(forms);
  std::string folded = folded_form(form);
  if (!last_folded_.empty()) ++pairs_[pair_term(last_folded_, folded)];
  last_folded_ = std::move(folded);
}

/// The spellings of an unmarked word count together, as one folded term would. Weights for each of
/// them, from what its neighbours make likely, belong here.
Xapian::Query Score::spellings_query(const Alternatives& forms) const {
  std::vector<std::string> terms;
  for (const std::string& form : forms) terms.push_back(field_term("", form));
  if (terms.size() == 1) return Xapian::Query(terms.front());
  return Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
}

Xapian::Query Score::query() const {
  std::vector<Xapian::Query> queries = others_;
  for (const auto& [form, syllable] : syllables_)
    queries.push_back(weighted(spellings_query(syllable.forms), weight_of(syllable.times)));
  for (const auto& [term, times] : pairs_)
    queries.push_back(weighted(Xapian::Query(term), pair_weight * weight_of(times)));
  return any_of(queries);
}

Xapian::BM25Weight weighting() { return Xapian::BM25Weight(0.9, 0, 1, 0.75, 0.1); }

}  // namespace timtin::lowering
