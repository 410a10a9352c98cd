// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/official_patterns.h"

#include <algorithm>

#include "extract/abbreviations.h"
#include "index/register/typed_words.h"
#include "query/expand/known_abbreviations.h"
#include "query/parse/code_points.h"
#include "timtin/schema.h"
#include "timtin/text.h"

namespace timtin::lowering {
namespace {

/// More would be no post.
constexpr std::size_t most_patterns = 16;

}  // namespace

void add_corrected_names(std::vector<Pattern>& names, const UnitRule& rule,
                         Vocabulary& vocabulary) {
  const Corrections& corrections = vocabulary.corrections();
  if (corrections.empty()) return;
  const auto is_typed = [&](const std::string& key) {
    const auto forms = vocabulary.forms_of(key);
    // No article needs to have the name.
    auto plain = forms;
    if (rule.marks == Marks::ignore)
      for (std::string& form : plain) form = folded_form(form);
    return std::any_of(names.begin(), names.end(), [&](const Pattern& name) {
      return stands_in(forms, name) || stands_in(plain, name);
    });
  };
  std::vector<Pattern> added;
  for (const std::string& key : corrections.also(is_typed))
    if (!is_typed(key)) added.push_back(vocabulary.pattern(key, {}));
  names.insert(names.end(), added.begin(), added.end());
}

std::vector<Pattern> post_patterns(std::string_view post, const UnitRule& rule,
                                   Vocabulary& vocabulary) {
  std::vector<Pattern> patterns;
  if (query::has_star(post)) {
    patterns.push_back(vocabulary.starred_pattern(post, rule, row_of(Field::position).prefix));
    if (patterns.front().empty()) patterns.clear();
    return patterns;
  }
  const auto readings = position_readings(post, vocabulary.lexicons(), vocabulary.analyzer());
  if (readings.empty()) return patterns;
  Pattern& typed = patterns.emplace_back();
  for (const std::string& form : readings.front())
    typed.push_back(vocabulary.alternatives(
        form, has_marks(form) && !has_marks(post) ? rule.as_typed() : rule));
  if (!rule.abbreviations || rule.marks == Marks::partial) return patterns;
  const std::vector<std::string>& forms = vocabulary.forms_of(post);
  if (std::none_of(forms.begin(), forms.end(), is_foreign)) return patterns;
  // `HDND` is `HĐND`: the index has neither, but what is written out most.
  std::vector<Pattern> written = vocabulary.patterns(post, rule);
  std::stable_sort(written.begin(), written.end(),
                   [](const Pattern& a, const Pattern& b) { return a.size() > b.size(); });
  for (Pattern& pattern : written)
    if (pattern.size() >= forms.size() && patterns.size() < most_patterns &&
        std::find(patterns.begin(), patterns.end(), pattern) == patterns.end())
      patterns.push_back(std::move(pattern));
  return patterns;
}

bool is_hidden(const std::vector<std::string>& name, const std::vector<std::string>& post,
               Vocabulary& vocabulary) {
  const auto& posts = vocabulary.corrections().hidden_posts(join_forms(name));
  return std::any_of(posts.begin(), posts.end(), [&](const std::string& hidden) {
    return hidden.empty() ||
           registry::TypedWords(hidden, vocabulary.lexicons(), vocabulary.analyzer()).begin(post);
  });
}

}  // namespace timtin::lowering
