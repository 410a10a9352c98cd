// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Word boundaries: UAX #29 by ICU's root rules, tailored for Vietnamese news.
///
/// The tailoring, against ICU's root rules:
/// - full stops (`.` U+2024 U+FE52 U+FF0E) join digits only: `TP.HCM` and `hết.Ông` are two words;
/// - `_` and its relatives (Word_Break=ExtendNumLet) join nothing, `@` is no letter;
/// - every default ignorable code point, U+200B among them, is ignored inside a word;
/// - `²`, `³` and the subscript digits are digits: `m²`, `CO₂` are one word;
/// - U+02BC is an apostrophe like U+2019, not a letter;
/// - a zero width joiner does not tie a symbol to a word.
#pragma once

#include <unicode/brkiter.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "text/number.h"

namespace timtin {

/// An iterator over the tailored rules, for the scripts that need ICU's dictionaries, and the
/// reference for WordSplitter. The rules are compiled once a process. Throws Error.
std::unique_ptr<icu::BreakIterator> tailored_word_iterator();

/// What the rules need to know of a code point.
enum class BreakClass : std::uint8_t {
  other,        ///< a segment of its own
  letter,       ///< ALetter
  numeric,      ///< Numeric
  mid_letter,   ///< MidLetter: between letters
  mid_number,   ///< MidNum: between digits
  mid_both,     ///< MidNumLet, Single_Quote: between letters or between digits
  ignorable,    ///< Extend, Format, ZWJ
  left_to_icu,  ///< scripts without spaces, Hangul, Hebrew
};

/// What the rules need to know of all code points, looked up in ICU a page at a time when first
/// needed; shared by all threads of the process.
struct BreakProperty {
  BreakClass break_class;
  bool is_term;  ///< General_Category L or N, and no mere extension: it makes a segment a term
};

/// Of 64 code points.
using BreakPage = std::array<BreakProperty, 64>;
const BreakPage& load_break_page(std::uint32_t page);
inline std::array<std::atomic<const BreakPage*>, 0x4400> break_pages;

/// U+FFFD for a negative code point, ICU's sign for ill-formed bytes.
inline BreakProperty break_property(std::int32_t code_point) {
  const auto c = static_cast<std::uint32_t>(code_point < 0 ? 0xFFFD : code_point);
  const BreakPage* page = break_pages[c >> 6].load(std::memory_order_acquire);
  return (page != nullptr ? *page : load_break_page(c >> 6))[c & 0x3F];
}

/// Finds the segments that contain a letter or a digit. One thread at a time.
class WordSplitter {
 public:
  /// Replaces the content of `words`, ascending. Linear in the size of `text`.
  void split(std::string_view text, std::vector<Span>& words);

 private:
  struct Reader;
  void split_with_icu(std::string_view text, std::uint32_t offset, std::vector<Span>& words);
  bool has_term(std::string_view segment);

  std::unique_ptr<icu::BreakIterator> iterator_;  // null until a text needs it
};

}  // namespace timtin
