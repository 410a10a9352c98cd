// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicons.h"

#include <algorithm>

#include "extract/lexicon_builder.h"

namespace timtin {

Lexicons::Lexicons(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Lexicons::~Lexicons() = default;

std::shared_ptr<const Lexicons> Lexicons::load(const std::filesystem::path& data) {
  return std::make_shared<const Lexicons>(LexiconBuilder(data).build());
}

const std::string& Lexicons::digest() const { return impl_->digest; }
const std::vector<Lexicons::Topic>& Lexicons::topics() const { return impl_->topics; }

std::optional<std::string> Lexicons::topic_id(std::string_view name) const {
  Analyzer analyzer;
  std::string folded;
  for (const Token& token : analyzer.analyze(name)) {
    if (!folded.empty()) folded += ' ';
    folded += analyzer.form(token.form).folded;
  }
  const auto found = impl_->topic_names.find(folded);
  if (found == impl_->topic_names.end()) return std::nullopt;
  return found->second;
}

std::vector<Lexicons::Expansion> Lexicons::expansions(const std::vector<std::string>& forms,
                                                      std::size_t at) const {
  std::vector<Expansion> results;
  std::string joined;
  for (std::size_t length = 1; length <= impl_->longest_form && at + length <= forms.size();
       ++length) {
    if (length > 1) joined += ' ';
    joined += forms[at + length - 1];
    const auto found = impl_->other_forms.find(joined);
    if (found == impl_->other_forms.end()) continue;
    for (const Forms& other : found->second) results.push_back({length, other});
  }
  return results;
}

std::string join_forms(std::span<const std::string> forms) {
  std::string joined;
  for (const std::string& form : forms) {
    if (!joined.empty()) joined += ' ';
    joined += form;
  }
  return joined;
}

Forms forms_of(std::string_view text, Analyzer& analyzer) {
  Forms forms;
  for (const Token& token : analyzer.analyze(text))
    forms.push_back(analyzer.form(token.form).matching);
  return forms;
}

Forms written_out(const Forms& forms, const Lexicons::Impl& lexicons) {
  Forms result;
  for (std::size_t at = 0; at < forms.size();) {
    std::size_t length = std::min(lexicons.longest_form, forms.size() - at);
    for (; length > 0; --length) {
      const auto found = lexicons.long_forms.find(join_forms(std::span(forms).subspan(at, length)));
      if (found == lexicons.long_forms.end()) continue;
      result.insert(result.end(), found->second.begin(), found->second.end());
      break;
    }
    if (length == 0) result.push_back(forms[at]);
    at += std::max<std::size_t>(length, 1);
  }
  return result;
}

}  // namespace timtin
