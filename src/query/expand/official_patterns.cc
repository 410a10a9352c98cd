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

/// Ways to write short forms out that may lack marks: `HDND` is `HĐND`, and the index has neither.
class WrittenOut {
 public:
  WrittenOut(const std::vector<std::string>& forms, const UnitRule& rule, Vocabulary& vocabulary)
      : forms_(forms), rule_(rule), vocabulary_(vocabulary) {}

  /// What is written out most first.
  std::vector<Variant> all() {
    continue_at(0);
    return std::move(found_);
  }

 private:
  /// More would be no post.
  static constexpr std::size_t most = 32;

  /// As deep as the post is long.
  void continue_at(std::size_t at) {
    if (found_.size() == most) return;
    if (at == forms_.size()) return found_.push_back(written_);
    const std::size_t length = written_.size();
    for (const Lexicons::Expansion& full : long_forms(at)) {
      // `Giáo dục và Đào tạo (GD-ĐT)` is in the index once.
      if (!ends_written(full.forms))
        for (const std::string& form : full.forms) written_.push_back({form, false});
      continue_at(at + full.length);
      written_.resize(length);
    }
    written_.push_back({forms_[at], true});
    continue_at(at + 1);
    written_.resize(length);
  }

  bool ends_written(const std::vector<std::string>& forms) const {
    return forms.size() <= written_.size() &&
           std::equal(forms.rbegin(), forms.rend(), written_.rbegin(),
                      [](const std::string& form, const auto& written) {
                        return folded_form(form) == folded_form(written.form);
                      });
  }

  /// Of the longest short form, as the index has them.
  std::vector<Lexicons::Expansion> long_forms(std::size_t at) {
    auto found = vocabulary_.abbreviations().by_rule(forms_, at, rule_.marks == Marks::ignore);
    std::erase_if(found, [&](const Lexicons::Expansion& full) { return !is_longer(full, at); });
    std::size_t longest = 0;
    for (const Lexicons::Expansion& full : found) longest = std::max(longest, full.length);
    std::erase_if(found, [&](const Lexicons::Expansion& full) { return full.length != longest; });
    return found;
  }

  /// In letters: `T.Ư` has as many words as `trung ương`.
  bool is_longer(const Lexicons::Expansion& full, std::size_t at) const {
    const auto letters = [](auto begin, auto end) {
      std::size_t count = 0;
      for (; begin != end; ++begin) count += folded_form(*begin).size();
      return count;
    };
    const auto begin = forms_.begin() + static_cast<std::ptrdiff_t>(at);
    return letters(full.forms.begin(), full.forms.end()) >
           letters(begin, begin + static_cast<std::ptrdiff_t>(full.length));
  }

  const std::vector<std::string>& forms_;
  const UnitRule& rule_;
  Vocabulary& vocabulary_;
  Variant written_;
  std::vector<Variant> found_;
};

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
  const bool may_be_brief = std::any_of(forms.begin(), forms.end(), [](const std::string& form) {
    return form.size() == 1 || is_foreign(form);
  });
  if (!may_be_brief) return patterns;
  for (const Variant& variant : WrittenOut(forms, rule, vocabulary).all()) {
    Pattern pattern = vocabulary.pattern(variant, rule);
    if (std::find(patterns.begin(), patterns.end(), pattern) == patterns.end())
      patterns.push_back(std::move(pattern));
  }
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
