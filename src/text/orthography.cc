// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/orthography.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace timtin {
namespace {

using std::u32string_view;

/// How the vowels of a syllable can be written, without tone, without the u of qu and the i of gi.
constexpr std::array<u32string_view, 58> nuclei = {
    U"a",  U"ai", U"ao",  U"au",  U"ay",  U"e",   U"eo",  U"i",   U"ia",  U"iu",  U"iê",  U"iêu",
    U"o",  U"oa", U"oai", U"oao", U"oay", U"oe",  U"oeo", U"oi",  U"oo",  U"oă",  U"oău", U"u",
    U"ua", U"ui", U"uy",  U"uya", U"uyu", U"uyê", U"uâ",  U"uây", U"uê",  U"uêu", U"uô",  U"uôi",
    U"uơ", U"y",  U"yê",  U"yêu", U"â",   U"âu",  U"ây",  U"ê",   U"êu",  U"ô",   U"ôi",  U"ôô",
    U"ă",  U"ơ",  U"ơi",  U"ư",   U"ưa",  U"ưi",  U"ưu",  U"ươ",  U"ươi", U"ươu"};

/// The letter that is written for a vowel with its quality.
char32_t vowel_letter(const Letter& letter) {
  switch (letter.quality) {
    case 0x306:
      return U'ă';
    case 0x302:
      return letter.base == U'a' ? U'â' : letter.base == U'e' ? U'ê' : U'ô';
    case 0x31B:
      return letter.base == U'o' ? U'ơ' : U'ư';
    default:
      return letter.base;
  }
}

bool is_latin_consonant(const Letter& letter) {
  return !letter.is_vowel() &&
         ((letter.base >= U'a' && letter.base <= U'z') || letter.base == U'đ');
}

/// Index of the letter of `nucleus` that carries the tone. Of two plain vowels it is the first
/// (`của`, `hòa`), but the second of those that can stand before a consonant, when they do
/// (`hoàn`).
std::size_t tone_bearer(u32string_view nucleus, bool has_coda) {
  const std::size_t quality = nucleus.find_last_of(U"ăâêôơư");
  if (quality != u32string_view::npos) return quality;
  if (nucleus.size() == 3) return 1;
  const bool is_medial =
      nucleus == U"oa" || nucleus == U"oe" || nucleus == U"uy" || nucleus == U"oo";
  return is_medial && has_coda ? 1 : 0;
}

/// A maximal sequence of vowels, [begin, end).
struct VowelRun {
  std::size_t begin;
  std::size_t end;
};

/// Number of letters at the beginning of the run that belong to the onset: the u of qu, the i of
/// gi.
std::size_t glide_length(const Letters& word, VowelRun run, u32string_view vowels) {
  if (run.begin == 0 || vowels.size() < 2) return 0;
  const char32_t before = word[run.begin - 1].base;
  const bool is_glide =
      (before == U'q' && vowels[0] == U'u') || (before == U'g' && vowels[0] == U'i');
  return is_glide ? 1 : 0;
}

void place_tone(Letters& word, VowelRun run) {
  std::u32string vowels;
  char32_t tone = 0;
  for (std::size_t i = run.begin; i < run.end; ++i) {
    const Letter& letter = word[i];
    if (!letter.rest.empty() || (tone != 0 && letter.tone != 0)) return;
    if (letter.tone != 0) tone = letter.tone;
    vowels += vowel_letter(letter);
  }
  if (tone == 0) return;
  const std::size_t glide = glide_length(word, run, vowels);
  const u32string_view nucleus = u32string_view(vowels).substr(glide);
  if (std::find(nuclei.begin(), nuclei.end(), nucleus) == nuclei.end()) return;
  const bool has_coda = run.end < word.size() && is_latin_consonant(word[run.end]);
  for (std::size_t i = run.begin; i < run.end; ++i) word[i].tone = 0;
  word[run.begin + glide + tone_bearer(nucleus, has_coda)].tone = tone;
}

}  // namespace

void place_tones(Letters& word) {
  const auto is_vowel = [](const Letter& letter) { return letter.is_vowel(); };
  for (auto at = word.begin(); at != word.end();) {
    const auto begin = std::find_if(at, word.end(), is_vowel);
    const auto end = std::find_if_not(begin, word.end(), is_vowel);
    if (begin != end) {
      place_tone(word, {static_cast<std::size_t>(begin - word.begin()),
                        static_cast<std::size_t>(end - word.begin())});
    }
    at = end;
  }
}

void unify_i_y(Letters& word) {
  if (word.size() < 2 || word.size() > 3) return;
  Letter& vowel = word.back();
  const bool is_i_or_y = (vowel.base == U'i' || vowel.base == U'y') && vowel.rest.empty();
  const auto is_bare = [](const Letter& letter, char32_t base) {
    return letter.base == base && letter.quality == 0 && letter.tone == 0 && letter.rest.empty();
  };
  if (!is_i_or_y) return;
  if (word.size() == 2 && u32string_view(U"hklmst").find(word[0].base) != u32string_view::npos &&
      word[0].rest.empty()) {
    vowel.base = U'i';
  }
  if (word.size() == 3 && is_bare(word[0], U'q') && is_bare(word[1], U'u')) vowel.base = U'y';
}

}  // namespace timtin
