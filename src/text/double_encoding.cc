// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/double_encoding.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <vector>

#include "text/marked_syllable.h"
#include "text/marked_words.h"
#include "text/utf8.h"

namespace timtin {
namespace {

/// Text is rarely wrapped twice, but then it can be as well undone.
constexpr int max_rounds = 3;

/// The byte that a character was made of, 0x80 .. 0xFF, or 0.
unsigned char image_byte(std::int32_t c, const CharsetTables& tables) {
  if (c < 0x80) return 0;
  if (c <= 0xFF) return static_cast<unsigned char>(c);
  for (const Charset charset : {Charset::windows1252, Charset::windows1258}) {
    const std::string_view bytes = tables.table(charset).bytes_of(static_cast<char32_t>(c));
    if (bytes.size() == 1) return static_cast<unsigned char>(bytes.front());
  }
  return 0;
}

/// Vietnamese letters whose last byte windows-1252 does not have.
struct LostLetters {
  std::string_view prefix;
  std::u32string_view letters;
};
constexpr std::array lost_letters{
    LostLetters{"\xC3", U"ÁÍÝÐ"},       LostLetters{"\xC4", U"Đ"},
    LostLetters{"\xCC", U"\u0301"},     LostLetters{"\xE1\xBB", U"ềọỏờỐ"},
    LostLetters{"\xE2\x80", U"\u201D"},
};

/// Letters whose last byte is A0, a no-break space, which becomes a blank easily.
constexpr std::array blank_letters{
    LostLetters{"\xC3", U"à"},
    LostLetters{"\xC6", U"Ơ"},
    LostLetters{"\xE1\xBA", U"Ạ"},
    LostLetters{"\xE1\xBB", U"Ỡ"},
};

template <std::size_t size>
const LostLetters* find_row(const std::array<LostLetters, size>& rows, std::string_view prefix) {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const LostLetters& row) { return row.prefix == prefix; });
  return found == rows.end() ? nullptr : &*found;
}

/// A character of the text behind which several of the input stand.
struct Wrapped {
  std::size_t length = 0;  ///< bytes of the input; 0: none
  char32_t code_point = 0;
  const LostLetters* lost = nullptr;  ///< the character was one of these
  bool blank = false;                 ///< its last byte may have been the blank that follows
};

std::size_t continuations(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 1;
  if (lead >= 0xE0 && lead <= 0xEF) return 2;
  return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
}

Wrapped lost_at(std::string_view text, std::size_t begin, std::size_t at, std::string_view bytes) {
  const std::string_view rest = text.substr(at);
  Wrapped wrapped;
  wrapped.lost = find_row(lost_letters, bytes);
  if (rest.starts_with(' ') && find_row(blank_letters, bytes) != nullptr) {
    const bool another =
        rest.size() > 1 && std::string_view(" ,.;:!?)\r\n").find(rest[1]) != rest.npos;
    return {at + 1 - begin, 0, find_row(blank_letters, bytes), !another};
  }
  if (wrapped.lost == nullptr) return {};
  if (rest.starts_with(replacement_character))
    wrapped.length = at + replacement_character.size() - begin;
  else if (rest.starts_with('?'))
    wrapped.length = at + 1 - begin;
  else if (bytes.size() > 1 || bytes == "\xC4")  // a lone Ã is a letter
    wrapped.length = at - begin;
  return wrapped.length == 0 ? Wrapped() : wrapped;
}

/// `begin` is the first byte of a code point.
Wrapped wrapped_at(std::string_view text, std::size_t begin, const CharsetTables& tables) {
  std::size_t at = begin;
  const unsigned char lead = image_byte(next_code_point(text, at), tables);
  const std::size_t wanted = continuations(lead);
  if (wanted == 0) return {};
  std::string bytes(1, static_cast<char>(lead));
  while (bytes.size() <= wanted && at < text.size()) {
    std::size_t next = at;
    const unsigned char byte = image_byte(next_code_point(text, next), tables);
    if (byte < 0x80 || byte > 0xBF) break;
    bytes += static_cast<char>(byte);
    at = next;
  }
  if (bytes.size() == wanted) return lost_at(text, begin, at, bytes);
  if (bytes.size() < wanted) return {};
  std::size_t end = 0;
  const std::int32_t c = next_code_point(bytes, end);
  if (c < 0 || end != bytes.size()) return {};
  return {at - begin, static_cast<char32_t>(c), nullptr, false};
}

/// U+00C0 .. U+017F: one of these begins whatever is wrapped.
bool can_begin(char byte) { return byte == '\xC3' || byte == '\xC4'; }

bool has_wrapped(std::string_view text, const CharsetTables& tables) {
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (!can_begin(text[at]) || static_cast<unsigned char>(text[at + 2]) < 0xC2) continue;
    const Wrapped wrapped = wrapped_at(text, at, tables);
    if (wrapped.length > 0 && wrapped.lost == nullptr) return true;
  }
  return false;
}

/// Where the new text has U+FFFD for a letter that is yet to be found.
struct Gap {
  std::size_t at;
  const LostLetters* lost;
  bool blank;
  std::string_view original;  ///< what the input has there
};

struct Unwrapped {
  std::string text;
  std::vector<Gap> gaps;
  /// The input without the letters of `á»™`, which no right text has: without their signs they
  /// could be words.
  std::string doubted;
};

Unwrapped unwrap(std::string_view text, const CharsetTables& tables) {
  Unwrapped result;
  result.text.reserve(text.size());
  result.doubted.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Wrapped wrapped = can_begin(text[at]) ? wrapped_at(text, at, tables) : Wrapped();
    const std::string_view original = text.substr(at, std::max<std::size_t>(wrapped.length, 1));
    at += original.size();
    if (wrapped.length == 0) {
      result.text += original;
      result.doubted += original;
      continue;
    }
    const bool lost = wrapped.lost != nullptr;
    if (lost) result.gaps.push_back({result.text.size(), wrapped.lost, wrapped.blank, original});
    append_code_point(result.text, lost ? U'\uFFFD' : wrapped.code_point);
    result.doubted += !lost && wrapped.code_point >= 0x800 ? replacement_character : original;
  }
  return result;
}

constexpr std::size_t longest_gap_word = 12;  // code points

bool is_letter(char32_t c) { return marked_letter(c).base != 0 || combining_mark(c) != 0; }

std::u32string first_letters(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size() && letters.size() < longest_gap_word;) {
    const auto c = static_cast<char32_t>(next_code_point(text, at));
    if (!is_letter(c)) break;
    letters += c;
  }
  return letters;
}

std::u32string last_letters(std::string_view text) {
  std::u32string letters;
  while (!text.empty() && letters.size() < longest_gap_word) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && is_continuation(text[begin])) --begin;
    std::size_t at = begin;
    const auto c = static_cast<char32_t>(next_code_point(text, at));
    if (!is_letter(c)) break;
    letters.insert(letters.begin(), c);
    text = text.substr(0, begin);
  }
  return letters;
}

bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

/// A capital letter begins a word or stands among capitals.
bool agrees_in_case(char32_t letter, const std::u32string& before, const std::u32string& after) {
  if (!is_upper(letter) || before.empty()) return true;
  return is_upper(before.back()) && (after.empty() || is_upper(after.front()));
}

/// What a gap stands for if its letters don't tell: a question mark behind Ã may be one.
std::string unknown_letter(const Gap& gap) {
  return std::string(gap.original == "Ã?" ? gap.original : replacement_character);
}

/// The letter of a gap, if one alone makes a syllable.
std::string found_letter(const Gap& gap, const std::u32string& before,
                         const std::u32string& after) {
  const std::u32string_view letters = gap.lost->letters;
  const auto fits = [&](char32_t letter) { return is_marked_syllable(before + letter + after); };
  std::string found;
  if (letters.size() == 1) {
    append_code_point(found, letters.front());
    const bool joined = !after.empty() && fits(letters.front());
    return gap.blank && !joined ? found + ' ' : found;
  }
  for (const char32_t letter : letters) {
    if (!agrees_in_case(letter, before, after) || !fits(letter)) continue;
    if (!found.empty()) return unknown_letter(gap);
    append_code_point(found, letter);
  }
  return found.empty() ? unknown_letter(gap) : found;
}

std::string filled(const Unwrapped& unwrapped) {
  const std::string_view text = unwrapped.text;
  std::string result;
  std::size_t copied = 0;
  for (const Gap& gap : unwrapped.gaps) {
    result.append(text, copied, gap.at - copied);
    copied = gap.at + replacement_character.size();
    result += found_letter(gap, last_letters(result), first_letters(text.substr(copied)));
  }
  return result.append(text, copied);
}

/// One word alone proves nothing in a long text: `quá»…` ends a quotation.
bool is_better(std::string_view repaired, std::string_view doubted) {
  constexpr std::int64_t short_text = 10;  // words with marks
  const MarkedWords after = count_marked_words(repaired);
  const std::int64_t gain = after.margin() - count_marked_words(doubted).margin();
  constexpr std::int64_t gain_of_a_word = 2;  // one more syllable, one other word less
  return gain > (after.margin() > short_text ? gain_of_a_word : 0);
}

}  // namespace

std::optional<std::string> undo_double_encoding(std::string_view text,
                                                const CharsetTables& tables) {
  std::optional<std::string> result;
  for (int round = 0; round < max_rounds && has_wrapped(text, tables); ++round) {
    const Unwrapped unwrapped = unwrap(text, tables);
    std::string repaired = filled(unwrapped);
    if (!is_better(repaired, unwrapped.doubted)) break;
    result = std::move(repaired);
    text = *result;
  }
  return result;
}

std::string reread(std::string_view text, Charset charset, const CharsetTables& tables) {
  std::string result;
  std::string bytes;
  const auto flush = [&] {
    result += tables.decode(bytes, charset).text;
    bytes.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::int32_t c = next_code_point(text, at);
    const unsigned char byte =
        c >= 0 && c < 0x80 ? static_cast<unsigned char>(c) : image_byte(c, tables);
    if (byte != 0) {
      bytes += static_cast<char>(byte);
      continue;
    }
    flush();
    result.append(text, begin, at - begin);
  }
  flush();
  return result;
}

}  // namespace timtin
