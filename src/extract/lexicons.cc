// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicons.h"

#include <mutex>

#include "extract/lexicon_builder.h"
#include "extract/topic_names.h"

namespace timtin {

struct Lexicons::State {
  explicit State(std::string directory)
      : data(std::move(directory)), abbreviations(std::make_shared<const Abbreviations>(data)) {}

  std::string data;
  std::shared_ptr<const Abbreviations> abbreviations;
  struct Built {
    std::once_flag once;
    std::unique_ptr<const Impl> impl;
  };
  const Impl& built(Built& wanted, Spelling spelling) const {
    std::call_once(wanted.once,
                   [&] { wanted.impl = LexiconBuilder(data, abbreviations, spelling).build(); });
    return *wanted.impl;
  }

  const TopicNames& topic_names() const {
    std::call_once(names_asked_for, [&] { names = std::make_unique<const TopicNames>(data); });
    return *names;
  }

  Built marked;
  Built plain;
  mutable std::once_flag names_asked_for;
  mutable std::unique_ptr<const TopicNames> names;
  std::once_flag variants_asked_for;
  std::unique_ptr<const WordVariants> variants;
};

Lexicons::Lexicons(std::string data) : state_(std::make_unique<State>(std::move(data))) {}
Lexicons::~Lexicons() = default;

std::shared_ptr<const Lexicons> Lexicons::open(const std::string& data) {
  return std::make_shared<const Lexicons>(data);
}

std::shared_ptr<const Lexicons> Lexicons::load(const std::string& data) {
  auto lexicons = open(data);
  Impl::of(*lexicons);
  return lexicons;
}

const Lexicons::Impl& Lexicons::Impl::of(const Lexicons& lexicons) {
  return lexicons.state_->built(lexicons.state_->marked, Spelling::marked);
}

const Lexicons::Impl& Lexicons::Impl::plain_of(const Lexicons& lexicons) {
  return lexicons.state_->built(lexicons.state_->plain, Spelling::plain);
}

const Abbreviations& Lexicons::Impl::abbreviations_of(const Lexicons& lexicons) {
  return *lexicons.state_->abbreviations;
}

const std::string& Lexicons::Impl::data_of(const Lexicons& lexicons) {
  return lexicons.state_->data;
}

const WordVariants& Lexicons::Impl::variants_of(const Lexicons& lexicons) {
  State& state = *lexicons.state_;
  std::call_once(state.variants_asked_for,
                 [&] { state.variants = std::make_unique<const WordVariants>(state.data); });
  return *state.variants;
}

const std::string& Lexicons::digest() const { return Impl::of(*this).digest; }
const std::vector<Lexicons::Topic>& Lexicons::topics() const {
  return state_->topic_names().topics();
}

std::optional<std::string> Lexicons::topic_id(std::string_view name) const {
  return state_->topic_names().id(name);
}

std::vector<Lexicons::Expansion> Lexicons::expansions(const std::vector<std::string>& forms,
                                                      std::size_t at) const {
  return Impl::abbreviations_of(*this).expansions(forms, at);
}

std::vector<std::string> Lexicons::ambiguous_meanings(const std::string& brief) const {
  return Impl::abbreviations_of(*this).ambiguous_meanings(brief);
}

}  // namespace timtin
