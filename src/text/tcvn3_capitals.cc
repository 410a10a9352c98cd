// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/tcvn3_capitals.h"

#include <unicode/uchar.h>

#include <cstdint>
#include <vector>

#include "text/marked_syllable.h"
#include "text/utf8.h"

namespace timtin {
namespace {

enum class Kind : std::uint8_t { other, capital, small, toned };  // toned: small, with a tone

struct Glyph {
  char32_t code_point;
  Kind kind;
};

Kind kind_of(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  if (u_isupper(code_point)) return Kind::capital;
  if (!u_islower(code_point)) return Kind::other;
  return marked_letter(c).tone != 0 ? Kind::toned : Kind::small;
}

/// A word within a line.
struct Word {
  std::size_t begin;  ///< index of its first glyph
  std::size_t end;
  std::size_t capitals;
  bool small;  ///< has small letters that TCVN3 could have written as capitals
  bool toned;  ///< has small letters that it could not

  /// `NộI`, `THẻ`. `Hà` can be either.
  bool is_in_capitals() const { return toned && !small && capitals >= 2; }
};

Word word_at(const std::vector<Glyph>& line, std::size_t begin) {
  Word word{begin, begin, 0, false, false};
  for (; word.end < line.size() && line[word.end].kind != Kind::other; ++word.end) {
    const Kind kind = line[word.end].kind;
    word.capitals += kind == Kind::capital ? 1 : 0;
    word.small = word.small || kind == Kind::small;
    word.toned = word.toned || kind == Kind::toned;
  }
  return word;
}

std::vector<Word> words_of(const std::vector<Glyph>& line) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < line.size();) {
    const Word word = word_at(line, at);
    if (word.end > at) words.push_back(word);
    at = word.end + (word.end == at ? 1 : 0);
  }
  return words;
}

/// Which words are in capitals; they spread over those that could be either.
std::vector<bool> capital_words(const std::vector<Word>& words) {
  std::vector<bool> capitals;
  capitals.reserve(words.size());
  for (const Word& word : words) capitals.push_back(word.is_in_capitals());
  const auto spread = [&](std::size_t from, std::size_t to) {
    if (capitals[from] && words[to].toned && !words[to].small) capitals[to] = true;
  };
  for (std::size_t i = 1; i < words.size(); ++i) spread(i - 1, i);
  for (std::size_t i = words.size(); i > 1; --i) spread(i - 1, i - 2);
  return capitals;
}

void raise_line(std::vector<Glyph>& line, std::string& text) {
  const std::vector<Word> words = words_of(line);
  const std::vector<bool> capitals = capital_words(words);
  for (std::size_t i = 0; i < words.size(); ++i)
    for (std::size_t at = words[i].begin; capitals[i] && at < words[i].end; ++at)
      line[at].code_point =
          static_cast<char32_t>(u_toupper(static_cast<UChar32>(line[at].code_point)));
  for (const Glyph& glyph : line) append_code_point(text, glyph.code_point);
  line.clear();
}

}  // namespace

void restore_capitals(std::string& text) {
  std::string restored;
  restored.reserve(text.size());
  std::vector<Glyph> line;
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t next = next_code_point(text, at);
    const char32_t c = next < 0 ? U'\uFFFD' : static_cast<char32_t>(next);
    line.push_back({c, kind_of(c)});
    if (c == U'\n') raise_line(line, restored);
  }
  raise_line(line, restored);
  text = std::move(restored);
}

}  // namespace timtin
