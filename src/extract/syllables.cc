// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/syllables.h"

#include <array>

namespace timtin {
namespace {

/// Of consonants only.
constexpr std::array<std::string_view, 25> initials{
    "",  "t",  "c",  "h", "th", "n",  "d", "l", "b", "ch", "m",  "ng", "v",
    "k", "nh", "tr", "s", "kh", "ph", "g", "x", "r", "p",  "gh", "ngh"};

/// Of several vowels, without marks.
constexpr std::array<std::string_view, 31> nuclei{
    "uyeu", "oai", "oay", "oeo", "uay", "uoi", "uou", "uya", "uye", "uyu", "yeu",
    "ieu",  "ai",  "ao",  "au",  "ay",  "eo",  "eu",  "ia",  "ie",  "iu",  "oa",
    "oe",   "oi",  "oo",  "ua",  "ue",  "ui",  "uo",  "uu",  "uy"};
constexpr bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}
constexpr std::array<std::string_view, 9> finals{"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};

bool is_final(std::string_view rest) { return is_one_of(rest, finals); }

/// How many bytes are before the first vowel, or before the first one that is none.
std::size_t length_without(std::string_view text, bool vowel) {
  std::size_t length = 0;
  while (length < text.size() && is_vowel(text[length]) != vowel) ++length;
  return length;
}

/// A nucleus is all vowels up to the final.
bool is_rhyme(std::string_view rest) {
  const std::size_t vowels = length_without(rest, false);
  if (vowels == 0 || !is_final(rest.substr(vowels))) return false;
  const std::string_view nucleus = rest.substr(0, vowels);
  return vowels == 1 || nucleus == "ye" || is_one_of(nucleus, nuclei);
}

}  // namespace

bool is_vietnamese_syllable(std::string_view folded) {
  const std::size_t consonants = length_without(folded, true);
  const std::string_view initial = folded.substr(0, consonants);
  if (is_rhyme(folded.substr(consonants)) && is_one_of(initial, initials)) return true;
  if (folded.starts_with("qu")) return is_rhyme(folded.substr(2));
  // `gì`, `gìn`: the i is both.
  return folded.starts_with("gi") && (is_rhyme(folded.substr(2)) || is_final(folded.substr(2)));
}

void SyllableTable::grow() {
  const std::size_t known = known_.size();
  known_.resize(analyzer_.size());
  for (std::size_t id = known; id < known_.size(); ++id) {
    const Form& form = analyzer_.form(static_cast<FormId>(id));
    Syllable& syllable = known_[id];
    syllable.symbol = lexicons_.symbols.find(form.matching);
    syllable.marked = form.matching != form.folded;
    const SyllableMeaning& meaning = lexicons_.meaning_of(syllable.symbol);
    syllable.kinds = meaning.kinds;
    syllable.word.phrases = &meaning.phrases;
    syllable.word.vietnamese = is_vietnamese_syllable(form.folded);
    syllable.word.marked = syllable.marked && syllable.word.vietnamese;
  }
}

}  // namespace timtin
