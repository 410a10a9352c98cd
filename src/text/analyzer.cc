// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <deque>
#include <unordered_map>

#include "text/form_sieve.h"
#include "text/number.h"
#include "text/spelling_cache.h"
#include "text/word_break.h"
#include "timtin/text.h"

namespace timtin {

struct Analyzer::Impl {
  static Impl& of(Analyzer& analyzer) { return *analyzer.impl_; }

  WordSplitter splitter;
  std::vector<Span> words;
  SpellingCache cache;
  std::vector<Token> terms;                                      // of the word in hand
  std::deque<Form> forms;                                        // a deque never moves its elements
  std::unordered_map<std::string_view, FormId, SeededHash> ids;  // keys are in `forms`

  FormId intern(std::string_view matching) {
    const auto known = ids.find(matching);
    if (known != ids.end()) return known->second;
    const auto id = static_cast<FormId>(forms.size());
    const Form& form = forms.emplace_back(Form{std::string(matching), {}});
    ids.emplace(form.matching, id);
    return id;
  }

  /// The terms of a word that is not in the cache, in `terms`.
  void analyze_word(std::string_view word) {
    terms.clear();
    for (const Span span : split_numbers(word)) {
      const std::string form = matching_form(word.substr(span.begin, span.end - span.begin));
      if (!form.empty()) terms.push_back({intern(form), span.begin, span.end});
    }
    cache.insert(word, terms);
  }

  void append_terms(std::string_view text, Span word, std::vector<Token>& tokens) {
    const std::string_view spelling = text.substr(word.begin, word.end - word.begin);
    SpellingCache::Terms known = cache.find(spelling);
    if (known.first == nullptr) {
      analyze_word(spelling);
      known = {terms.data(), terms.size()};
    }
    for (std::size_t i = 0; i < known.count; ++i) {
      const Token& term = known.first[i];
      tokens.push_back({term.form, word.begin + term.begin, word.begin + term.end});
    }
  }
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::analyze(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  impl_->splitter.split(text, impl_->words);
  for (const Span word : impl_->words) impl_->append_terms(text, word, tokens);
}

void analyze(std::string_view text, const FormSieve& sieve, Analyzer& analyzer,
             std::vector<Token>& tokens) {
  Analyzer::Impl& impl = Analyzer::Impl::of(analyzer);
  tokens.clear();
  impl.splitter.split(text, impl.words);
  for (const Span word : impl.words) {
    if (sieve.lets_pass(text.substr(word.begin, word.end - word.begin))) {
      impl.append_terms(text, word, tokens);
    } else {
      tokens.push_back({no_form, word.begin, word.end});
    }
  }
}

std::vector<Token> Analyzer::analyze(std::string_view text) {
  std::vector<Token> tokens;
  analyze(text, tokens);
  return tokens;
}

const Form& Analyzer::form(FormId id) const {
  Form& form = impl_->forms[id];
  // Most forms of an article that is only shown are never asked for.
  if (form.folded.empty()) form.folded = folded_form(form.matching);
  return form;
}

FormId Analyzer::intern(std::string_view matching) { return impl_->intern(matching); }

std::size_t Analyzer::size() const { return impl_->forms.size(); }

}  // namespace timtin
