// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/marked_syllable.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "text/syllable.h"

namespace timtin {
namespace {

constexpr std::size_t longest_syllable = 7;  // nghiêng, letters
constexpr std::string_view tones("\0'`?~.", 6);

/// A vowel with its quality, in the order of `tones`: small letters, then capital ones.
struct VowelRow {
  char base;
  char quality;
  std::u32string_view letters;
};

constexpr std::array vowel_rows{
    VowelRow{'a', 0, U"aáàảãạAÁÀẢÃẠ"},   VowelRow{'a', '(', U"ăắằẳẵặĂẮẰẲẴẶ"},
    VowelRow{'a', '^', U"âấầẩẫậÂẤẦẨẪẬ"}, VowelRow{'e', 0, U"eéèẻẽẹEÉÈẺẼẸ"},
    VowelRow{'e', '^', U"êếềểễệÊẾỀỂỄỆ"}, VowelRow{'i', 0, U"iíìỉĩịIÍÌỈĨỊ"},
    VowelRow{'o', 0, U"oóòỏõọOÓÒỎÕỌ"},   VowelRow{'o', '^', U"ôốồổỗộÔỐỒỔỖỘ"},
    VowelRow{'o', '+', U"ơớờởỡợƠỚỜỞỠỢ"}, VowelRow{'u', 0, U"uúùủũụUÚÙỦŨỤ"},
    VowelRow{'u', '+', U"ưứừửữựƯỨỪỬỮỰ"}, VowelRow{'y', 0, U"yýỳỷỹỵYÝỲỶỸỴ"},
};

/// Rimes with a quality; the sign of the quality stands behind its vowel. Sorted.
constexpr std::array<std::string_view, 88> marked_rimes = {
    "a(c",  "a(k",   "a(m",   "a(n",   "a(ng",  "a(p",    "a(t",   "a^c",   "a^m",   "a^n",  "a^ng",
    "a^p",  "a^t",   "a^u",   "a^y",   "e^",    "e^ch",   "e^m",   "e^n",   "e^nh",  "e^p",  "e^t",
    "e^u",  "ie^c",  "ie^m",  "ie^n",  "ie^ng", "ie^p",   "ie^t",  "ie^u",  "o+",    "o+i",  "o+m",
    "o+n",  "o+p",   "o+t",   "o^",    "o^c",   "o^i",    "o^m",   "o^n",   "o^ng",  "o^p",  "o^t",
    "oa(c", "oa(m",  "oa(n",  "oa(ng", "oa(t",  "u+",     "u+a",   "u+c",   "u+i",   "u+m",  "u+n",
    "u+ng", "u+o+c", "u+o+i", "u+o+m", "u+o+n", "u+o+ng", "u+o+p", "u+o+t", "u+o+u", "u+t",  "u+u",
    "ua^n", "ua^ng", "ua^t",  "ua^y",  "ue^",   "ue^ch",  "ue^nh", "ue^u",  "uo+",   "uo^c", "uo^i",
    "uo^m", "uo^n",  "uo^ng", "uo^t",  "uye^n", "uye^t",  "ye^m",  "ye^n",  "ye^ng", "ye^t", "ye^u",
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// Every precomposed Vietnamese letter is below U+0200 or in U+1E00 .. U+1EFF.
constexpr std::size_t low_letters = 0x200;

using LetterTable = std::array<MarkedLetter, low_letters + 0x100>;

std::size_t place_in_table(char32_t code_point) {
  if (code_point < low_letters) return code_point;
  return code_point >= 0x1E00 && code_point <= 0x1EFF ? code_point - 0x1E00 + low_letters : 0;
}

LetterTable make_letter_table() {
  LetterTable table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = {c, 0, 0};
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = {lower(c), 0, 0};
  for (const VowelRow& row : vowel_rows)
    for (std::size_t i = 0; i < row.letters.size(); ++i)
      table[place_in_table(row.letters[i])] = {row.base, row.quality, tones[i % tones.size()]};
  for (const char32_t d : U"đĐðÐƉ") table[place_in_table(d)] = {'d', '-', 0};
  table[0] = {};
  return table;
}

/// A word taken apart. `folded` has no marks, `qualified` has the qualities behind their vowels.
struct Spelling {
  std::string folded;
  std::string qualified;
  char tone = 0;
  std::size_t tone_at = 0;   ///< in `folded`
  bool has_quality = false;  ///< in the rime
  bool has_bar = false;      ///< begins with đ
};

/// False if it cannot be a syllable.
bool add_letter(MarkedLetter letter, Spelling& spelling) {
  if (letter.base == 0 || spelling.folded.size() == longest_syllable) return false;
  if (letter.quality == '-' && !spelling.folded.empty()) return false;
  if (letter.tone != 0 && spelling.tone != 0) return false;
  if (letter.tone != 0) {
    spelling.tone = letter.tone;
    spelling.tone_at = spelling.folded.size();
  }
  spelling.folded += letter.base;
  spelling.qualified += letter.base;
  if (letter.quality == '-') spelling.has_bar = true;
  if (letter.quality == 0 || letter.quality == '-') return true;
  spelling.qualified += letter.quality;
  spelling.has_quality = true;
  return true;
}

bool add_mark(char mark, Spelling& spelling) {
  if (mark == 0 || spelling.folded.empty()) return false;
  if (tones.find(mark) != tones.npos) {
    if (spelling.tone != 0) return false;
    spelling.tone = mark;
    spelling.tone_at = spelling.folded.size() - 1;
    return true;
  }
  // The quality stands behind its vowel whatever the order of the marks.
  if (spelling.qualified.back() != spelling.folded.back()) return false;
  spelling.qualified += mark;
  spelling.has_quality = true;
  return true;
}

bool take_apart(std::u32string_view word, Spelling& spelling) {
  for (const char32_t c : word) {
    const bool taken = c >= 0x300 && c <= 0x36F ? add_mark(combining_mark(c), spelling)
                                                : add_letter(marked_letter(c), spelling);
    if (!taken) return false;
  }
  return !spelling.folded.empty();
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Where the vowels of the rime begin: behind the onset, the u of qu and the i of gi.
std::size_t rime_begin(std::string_view folded) {
  std::size_t at = 0;
  while (at < folded.size() && !is_vowel(folded[at])) ++at;
  const bool glide = folded.starts_with("qu") || (folded.starts_with("gi") && at == 1);
  return glide && at + 1 < folded.size() && is_vowel(folded[at + 1]) ? at + 1 : at;
}

/// `uyên`, of `quyền` and `chuyện`; the rimes of `giếng` and `giết` are written with one i for two.
bool has_marked_rime(const Spelling& spelling, std::size_t begin) {
  if (!spelling.has_quality) return true;
  const std::string_view rime = std::string_view(spelling.qualified).substr(begin);
  const auto is_rime = [](std::string_view text) {
    return std::binary_search(marked_rimes.begin(), marked_rimes.end(), text);
  };
  return is_rime(rime) || (spelling.folded.starts_with("gi") &&
                           is_rime(std::string_view(spelling.qualified).substr(1)));
}

/// The tone stands on the last vowel with a quality; without one on the vowel before a consonant,
/// the middle of three, the first of two, or (`hoà`, `khoẻ`, `thuỷ`) the second.
bool is_tone_placed(const Spelling& spelling, std::size_t begin) {
  if (spelling.tone == 0) return true;
  const std::string_view rime = std::string_view(spelling.folded).substr(begin);
  const std::size_t vowels = std::min(rime.find_first_not_of("aeiouy"), rime.size());
  if (spelling.tone_at < begin || spelling.tone_at >= begin + vowels) return false;
  const std::size_t at = spelling.tone_at - begin;
  if (spelling.has_quality) {
    const std::string_view rest = std::string_view(spelling.qualified).substr(begin);
    const std::size_t last = rest.find_last_of("(^+");
    if (last == rest.npos) return false;
    const auto signs = std::count_if(rest.begin(), rest.begin() + static_cast<long>(last),
                                     [](char c) { return !is_vowel(c); });
    return at == last - 1 - static_cast<std::size_t>(signs);
  }
  if (vowels == 1) return true;
  if (vowels < rime.size()) return at == vowels - 1;
  if (vowels == 3) return at == 1;
  return at == 0 || rime == "oa" || rime == "oe" || rime == "uy";
}

/// Marked syllables that end in a stop have one of two tones; `Đăk` is written without.
bool is_tone_possible(const Spelling& spelling) {
  const char last = spelling.folded.back();
  const bool stop = last == 'c' || last == 'p' || last == 't' || spelling.folded.ends_with("ch");
  const bool marked = spelling.tone != 0 || spelling.has_quality || spelling.has_bar;
  return !stop || !marked || spelling.tone == '\'' || spelling.tone == '.';
}

}  // namespace

MarkedLetter marked_letter(char32_t code_point) {
  static const LetterTable table = make_letter_table();
  return table[place_in_table(code_point)];
}

char combining_mark(char32_t code_point) {
  switch (code_point) {
    case 0x300:
      return '`';
    case 0x301:
      return '\'';
    case 0x302:
      return '^';
    case 0x303:
      return '~';
    case 0x306:
      return '(';
    case 0x309:
      return '?';
    case 0x31B:
      return '+';
    case 0x323:
      return '.';
    default:
      return 0;
  }
}

bool is_marked_syllable(std::u32string_view word) {
  Spelling spelling;
  if (!take_apart(word, spelling)) return false;
  const std::size_t begin = rime_begin(spelling.folded);
  return is_folded_syllable(spelling.folded) && has_marked_rime(spelling, begin) &&
         is_tone_placed(spelling, begin) && is_tone_possible(spelling);
}

}  // namespace timtin
