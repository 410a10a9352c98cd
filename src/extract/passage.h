// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One paragraph as the rules see it: its syllables, how they are written, what stands between
/// them, and which phrases of the lexicons they are.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/lexicons.h"
#include "extract/syllables.h"
#include "extract/word.h"
#include "timtin/extract.h"

namespace timtin {

/// A phrase with a topic, at tokens [begin, end).
struct TopicMatch {
  Automaton::PhraseId phrase;
  std::uint32_t begin;
  std::uint32_t end;
};

/// Views into the article; valid while the paragraph lives. Its buffers are used again.
class Passage {
 public:
  void read(const AnalyzedParagraph& paragraph, SyllableTable& syllables,
            const Lexicons::Impl& lexicons);

  std::size_t size() const { return size_; }
  const AnalyzedParagraph& paragraph() const { return *paragraph_; }
  std::string_view text(std::size_t first, std::size_t last) const {  ///< tokens [first, last)
    const std::size_t begin = (*tokens_)[first].begin;
    return {paragraph_->text.data() + begin, (*tokens_)[last - 1].end - begin};
  }
  char last_byte(std::size_t token) const { return paragraph_->text[(*tokens_)[token].end - 1]; }
  /// The same with the bracket behind it, if it holds one that is not closed.
  std::string_view closed_text(std::size_t first, std::size_t last) const;
  std::string_view gap_text(std::size_t token) const;  ///< the bytes before a token, or the end
  FormId form(std::size_t token) const { return (*tokens_)[token].form; }
  Shape shape(std::size_t token) const { return words_[token].shape; }
  bool vietnamese(std::size_t token) const { return words_[token].vietnamese; }
  /// Has Vietnamese marks, so that it is no part of a foreign name.
  bool marked(std::size_t token) const { return words_[token].marked; }
  /// No syllable of the article has marks.
  bool plain() const { return lexicons_->spelling == Spelling::plain; }
  /// Every letter of the passage is a capital: a headline.
  bool all_upper() const { return all_upper_; }
  /// gap bits before a token; `size()` gives those at the end.
  std::uint16_t gap_before(std::size_t token) const {
    return token < size() ? words_[token].gap : last_gap_;
  }
  bool soft_before(std::size_t token) const { return (gap_before(token) & ~gap::soft) == 0; }
  PhraseAt phrase(PhraseKind kind, std::size_t token) const {
    if (token >= size()) return {};
    return (*words_[token].phrases)[static_cast<std::size_t>(kind)];
  }
  /// A phrase of one of these kinds begins at the token, or it has another of them.
  bool begins(KindSet kinds, std::size_t token) const { return (kinds_[token] & kinds) != 0; }
  /// The first token from `token` on for which begins() holds, or size().
  std::size_t find(KindSet kinds, std::size_t token) const {
    const KindSet* const all = kinds_.data();
    const std::size_t count = size();
    // Most tokens are none of a rule's: four of them are looked at as one.
    while (token + 4 <= count &&
           !((all[token] | all[token + 1] | all[token + 2] | all[token + 3]) & kinds))
      token += 4;
    while (token < count && !(all[token] & kinds)) ++token;
    return token;
  }
  /// Tokens [first, last) are the name of an administrative unit.
  bool is_unit(std::size_t first, std::size_t last) const {
    return lexicons_->units.contains(symbols_.data() + first, symbols_.data() + last);
  }
  /// They are that of a province, or of a city of this rank.
  bool is_province(std::size_t first, std::size_t last) const {
    return lexicons_->units.contains_province(symbols_.data() + first, symbols_.data() + last);
  }
  bool is_city(std::size_t first, std::size_t last) const {
    return lexicons_->units.contains_city(symbols_.data() + first, symbols_.data() + last);
  }
  Evidence evidence(std::size_t first, std::size_t last) const;

  /// Phrases with a topic, none within another: the longest says what its words mean.
  const std::vector<TopicMatch>& topic_phrases() const { return topic_phrases_; }

 private:
  void read_tokens(SyllableTable& syllables);
  std::uint16_t read_gap(std::size_t token) const;
  void match();
  void keep_phrase(Automaton::PhraseId phrase, std::size_t begin, std::size_t length);
  /// What stands between the syllables of a phrase, all of it.
  std::uint16_t gaps_within(std::size_t begin, std::size_t length) const;
  bool is_proper_name(std::size_t token) const;
  bool is_part_of_name(std::size_t token) const;
  PhraseRow& phrases_of(std::size_t token);
  bool may_have(std::uint16_t gaps, const Entry& entry, std::size_t begin,
                std::size_t length) const;
  void keep_single_topic(std::size_t token);
  bool speaks_for_topic(bool proper, std::uint16_t gaps, std::size_t begin,
                        std::size_t length) const;
  void keep_topic(Automaton::PhraseId phrase, bool proper, std::uint16_t gaps, std::size_t begin,
                  std::size_t length);

  const AnalyzedParagraph* paragraph_ = nullptr;
  const std::vector<Token>* tokens_ = nullptr;
  const Lexicons::Impl* lexicons_ = nullptr;
  std::vector<Symbol> symbols_;
  std::vector<Word> words_;
  std::size_t size_ = 0;
  std::uint16_t last_gap_ = 0;
  std::vector<KindSet> kinds_;  ///< of the phrases that begin at a token, and its other ones
  /// By token: of those with which longer phrases begin. The others have that of their syllable.
  std::vector<PhraseRow> phrases_;
  std::vector<TopicMatch> topic_phrases_;
  bool all_upper_ = false;
};

/// Where the words begin, if they stand right before the token with a space between each two; the
/// token itself without them.
std::size_t begin_of_words(const Passage& passage, std::size_t token, std::string_view words);
inline std::size_t begin_of(const Passage& passage, std::size_t token, std::string_view words) {
  // Of many words that a rule asks for, the last letter of most is another one.
  if (token == 0 || passage.last_byte(token - 1) != words.back()) return token;
  return begin_of_words(passage, token, words);
}

}  // namespace timtin
