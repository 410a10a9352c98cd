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
#include "timtin/extract.h"

namespace timtin {

/// What stands before a token; several bits may be set.
namespace gap {
inline constexpr std::uint16_t space = 1;
inline constexpr std::uint16_t hyphen = 2;  ///< without space: `Xa-bơ`
inline constexpr std::uint16_t dot = 4;     ///< that ends no sentence: `TP.HCM`
inline constexpr std::uint16_t slash = 8;
inline constexpr std::uint16_t ampersand = 16;
inline constexpr std::uint16_t comma = 32;
inline constexpr std::uint16_t dash = 64;  ///< with space: ` - `
inline constexpr std::uint16_t open = 128;
inline constexpr std::uint16_t close = 256;
inline constexpr std::uint16_t quote = 512;
inline constexpr std::uint16_t colon = 1024;
inline constexpr std::uint16_t semicolon = 2048;
inline constexpr std::uint16_t stop = 4096;   ///< end of a sentence or of the text
inline constexpr std::uint16_t other = 8192;  ///< anything else that is no letter
inline constexpr std::uint16_t soft = space | hyphen | dot | slash | ampersand;
}  // namespace gap

/// How a syllable is written.
enum class Shape : std::uint8_t {
  lower,
  capital,  ///< first letter only, or one letter
  upper,    ///< two letters or more, or a letter and a digit
  digit,    ///< begins with a digit
};

/// shape_of() of any word: by its code points.
Shape shape_of_word(std::string_view word);

/// Nearly every word shows it by its first letters.
inline Shape shape_of(std::string_view word) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (word.size() < 2) return shape_of_word(word);
  const char first = word[0];
  const char second = word[1];
  if (is_small(first)) return Shape::lower;
  if (first >= 'A' && first <= 'Z' && is_small(second)) return Shape::capital;
  if (first == '\xC4' && second == '\x91') return Shape::lower;  // đ
  return first >= '0' && first <= '9' ? Shape::digit : shape_of_word(word);
}

/// The longest phrase of a kind that begins at a token; length 0 if none does.
struct PhraseAt {
  std::uint8_t length = 0;
  std::uint8_t attributes = 0;
};

/// Beside the kinds of phrases: the token begins with a capital, or with a digit; an opening
/// bracket or a dash stands before it.
inline constexpr KindSet capital_kind = KindSet{1} << 63;
inline constexpr KindSet digit_kind = KindSet{1} << 62;
inline constexpr KindSet apart_kind = KindSet{1} << 61;
static_assert(phrase_kind_count <= 61);

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
    if (token >= size() || !begins(kind_bit(kind), token)) return {};
    return phrases_[token * phrase_kind_count + static_cast<std::size_t>(kind)];
  }
  /// A phrase of one of these kinds begins at the token, or it has another of them.
  bool begins(KindSet kinds, std::size_t token) const { return (kinds_[token] & kinds) != 0; }
  /// The first token from `token` on for which begins() holds, or size().
  std::size_t find(KindSet kinds, std::size_t token) const {
    while (token < size() && !begins(kinds, token)) ++token;
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
  void keep_entry(const Entry& entry, std::size_t begin, std::size_t length);
  bool may_have(std::uint16_t gaps, const Entry& entry, std::size_t begin,
                std::size_t length) const;
  bool speaks_for_topic(const Meaning& meaning, std::uint16_t gaps, std::size_t begin,
                        std::size_t length) const;
  void keep_topic(Automaton::PhraseId phrase, std::uint16_t gaps, std::size_t begin,
                  std::size_t length);

  const AnalyzedParagraph* paragraph_ = nullptr;
  const std::vector<Token>* tokens_ = nullptr;
  const Lexicons::Impl* lexicons_ = nullptr;
  std::vector<Symbol> symbols_;
  /// What is known of a token.
  struct Word {
    std::uint16_t gap;  ///< before it
    Shape shape;
    bool vietnamese;
    bool marked;
  };
  std::vector<Word> words_;
  std::size_t size_ = 0;
  std::uint16_t last_gap_ = 0;
  std::vector<KindSet> kinds_;     ///< of the phrases that begin at a token, and its other ones
  std::vector<PhraseAt> phrases_;  ///< by token and kind; holds only where `kinds_` says so
  std::vector<TopicMatch> topic_phrases_;
  bool all_upper_ = false;
};

/// Where the words begin, if they stand right before the token with a space between each two; the
/// token itself without them.
std::size_t begin_of(const Passage& passage, std::size_t token, std::string_view words);

}  // namespace timtin
