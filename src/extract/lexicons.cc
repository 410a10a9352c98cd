// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicons.h"

#include <mutex>

#include "extract/lexicon_builder.h"

namespace timtin {

struct Lexicons::State {
  explicit State(std::string directory)
      : data(std::move(directory)), abbreviations(std::make_shared<const Abbreviations>(data)) {}

  std::string data;
  std::shared_ptr<const Abbreviations> abbreviations;
  std::once_flag built;
  std::unique_ptr<const Impl> impl;
};

Lexicons::Lexicons(std::string data) : state_(std::make_unique<State>(std::move(data))) {}
Lexicons::~Lexicons() = default;

std::shared_ptr<const Lexicons> Lexicons::open(const std::string& data) {
  return std::make_shared<const Lexicons>(data);
}

std::shared_ptr<const Lexicons> Lexicons::load(const std::string& data) {
  auto lexicons = open(data);
  lexicons->impl();
  return lexicons;
}

const Lexicons::Impl& Lexicons::impl() const {
  std::call_once(state_->built, [this] {
    state_->impl = LexiconBuilder(state_->data, state_->abbreviations).build();
  });
  return *state_->impl;
}

const Abbreviations& Lexicons::abbreviations() const { return *state_->abbreviations; }
const std::string& Lexicons::digest() const { return impl().digest; }
const std::vector<Lexicons::Topic>& Lexicons::topics() const { return impl().topics; }

std::optional<std::string> Lexicons::topic_id(std::string_view name) const {
  Analyzer analyzer;
  std::string folded;
  for (const Token& token : analyzer.analyze(name)) {
    if (!folded.empty()) folded += ' ';
    folded += analyzer.form(token.form).folded;
  }
  const auto found = impl().topic_names.find(folded);
  if (found == impl().topic_names.end()) return std::nullopt;
  return found->second;
}

std::vector<Lexicons::Expansion> Lexicons::expansions(const std::vector<std::string>& forms,
                                                      std::size_t at) const {
  return abbreviations().expansions(forms, at);
}

std::vector<std::string> Lexicons::ambiguous_meanings(const std::string& brief) const {
  return abbreviations().ambiguous_meanings(brief);
}

}  // namespace timtin
