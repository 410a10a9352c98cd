// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/marked_words.h"

#include "text/marked_syllable.h"
#include "text/utf8.h"

namespace timtin {
namespace {

/// A syllable in NFD has 10 code points at most; what is longer needs no closer look.
constexpr std::size_t longest_word = 12;

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= U'a' && (c | 0x20) <= U'z'; }

/// Blanks, quotes, dashes, and signs that no table has in the place of a letter.
bool separates(char32_t c) {
  return c == 0xA0 || c == 0xFEFF || c == 0xFFFC || (c >= 0x2000 && c <= 0x206F) ||
         (c >= 0x20A0 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3002) ||
         (c >= 0xE000 && c < 0xF900);
}

/// Signs that stand around words in good text, and for letters in text that was read wrongly: they
/// count only between letters.
bool is_sign(char32_t c) {
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7;
}

/// Words of one letter. Other letters that stand alone may be the dashes and quotes of another
/// charset.
bool is_short_word(char32_t c) {
  return std::u32string_view(U"ởýàáạôơừủúíếỞÝÀÁÔƠỪỦÚÍẾ").find(c) != std::u32string_view::npos;
}

/// A word without the signs around it.
class WordCounter {
 public:
  void add(char32_t c) {
    if (is_sign(c)) {
      if (size_ > 0) ++signs_;
      return;
    }
    if (signs_ > 0) odd_ = true;
    signs_ = 0;
    marked_ = marked_ || c >= 0x80;
    if (size_ < longest_word) word_[size_] = c;
    ++size_;
  }

  /// The end of a word, or of none.
  void finish(MarkedWords& counts) {
    if (marked_ || odd_) {
      if (!is_syllable())
        ++counts.others;
      else if (size_ > 1 || is_short_word(word_[0]))
        ++counts.syllables;
    }
    size_ = signs_ = 0;
    marked_ = odd_ = false;
  }

 private:
  bool is_syllable() const {
    return !odd_ && size_ <= longest_word && is_marked_syllable({word_, size_});
  }

  char32_t word_[longest_word] = {};
  std::size_t size_ = 0;
  std::size_t signs_ = 0;  ///< since the last letter
  bool marked_ = false;
  bool odd_ = false;  ///< a sign stands between its letters
};

}  // namespace

double MarkedWords::share() const {
  const std::size_t all = syllables + others;
  return all == 0 ? 1.0 : static_cast<double>(syllables) / static_cast<double>(all);
}

MarkedWords count_marked_words(std::string_view text) {
  MarkedWords counts;
  WordCounter word;
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t next = next_code_point(text, at);
    const char32_t c = next < 0 ? U'\uFFFD' : static_cast<char32_t>(next);
    if (c < 0x80 ? is_ascii_letter(c) : !separates(c))
      word.add(c);
    else
      word.finish(counts);
  }
  word.finish(counts);
  return counts;
}

bool has_vietnamese_letters(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (first == 0xE1 && (second == 0xBA || second == 0xBB)) return true;
    if (first == 0xC4 && (second == 0x90 || second == 0x91)) return true;
    if (first == 0xC6 && (second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0))
      return true;
  }
  return false;
}

}  // namespace timtin
