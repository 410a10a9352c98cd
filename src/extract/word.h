// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How a syllable stands in a text, and what begins with it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extract/phrase_kind.h"

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

/// std::find() compares all of a word; of most words the last letter is another one.
template <typename Words>
bool is_one_of(std::string_view word, const Words& words) {
  for (const std::string_view other : words)
    if (other.size() == word.size() && (word.empty() || other.back() == word.back()) &&
        other == word)
      return true;
  return false;
}

/// The longest phrase of a kind that begins at a token; length 0 if none does.
struct PhraseAt {
  std::uint8_t length = 0;
  std::uint8_t attributes = 0;
};

/// The longest phrases that begin at a token, by kind.
using PhraseRow = std::array<PhraseAt, phrase_kind_count>;

/// Beside the kinds of phrases: the token begins with a capital, or with a digit; an opening
/// bracket or a dash stands before it; alone it is a phrase with a topic.
inline constexpr KindSet capital_kind = KindSet{1} << 63;
inline constexpr KindSet digit_kind = KindSet{1} << 62;
inline constexpr KindSet apart_kind = KindSet{1} << 61;
inline constexpr KindSet topic_kind = KindSet{1} << 60;
static_assert(phrase_kind_count <= 60);

/// What a syllable means alone: three of four phrases of a text are one.
struct SyllableMeaning {
  KindSet kinds = 0;
  PhraseRow phrases{};
};
inline constexpr SyllableMeaning no_meaning{};

/// What is known of a token.
struct Word {
  const PhraseRow* phrases = &no_meaning.phrases;  ///< that begin here
  std::uint16_t gap = gap::space;                  ///< before it
  Shape shape = Shape::lower;
  bool vietnamese = false;  ///< spelled as a Vietnamese syllable can be
  bool marked = false;      ///< is such a one, and has marks: no part of a foreign name
};

}  // namespace timtin
