// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parse/code_points.h"

#include <algorithm>
#include <array>

namespace timtin::query {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](Range range) { return range.first <= c && c <= range.last; });
}

constexpr std::array<Range, 9> spaces{{{0x00, 0x20},
                                       {0x7F, 0xA0},
                                       {0x1680, 0x1680},
                                       {0x2000, 0x200A},
                                       {0x2028, 0x2029},
                                       {0x202F, 0x202F},
                                       {0x205F, 0x205F},
                                       {0x3000, 0x3000},
                                       {0xFEFF, 0xFEFF}}};

constexpr std::array<Range, 17> punctuation{{{0x21, 0x2F},
                                             {0x3A, 0x40},
                                             {0x5B, 0x60},
                                             {0x7B, 0x7E},
                                             {0xA1, 0xA9},
                                             {0xAB, 0xB1},
                                             {0xB4, 0xB4},
                                             {0xB6, 0xB8},
                                             {0xBB, 0xBB},
                                             {0xBF, 0xBF},
                                             {0xD7, 0xD7},
                                             {0xF7, 0xF7},
                                             {0x2010, 0x206F},
                                             {0x20A0, 0x20CF},
                                             {0x2190, 0x2BFF},
                                             {0x3001, 0x3003},
                                             {0x1F000, 0x1FAFF}}};

/// Vietnamese letters beyond ASCII by the letter that they are built on; 0 drops a combining mark.
struct PlainLetters {
  Range range;
  char letter;
};
constexpr std::array<PlainLetters, 34> letters_beyond_ascii{
    {{{0xC0, 0xC3}, 'a'}, {{0xE0, 0xE3}, 'a'},   {{0x102, 0x103}, 'a'},   {{0x1EA0, 0x1EB7}, 'a'},
     {{0xC8, 0xCA}, 'e'}, {{0xE8, 0xEA}, 'e'},   {{0x1EB8, 0x1EC7}, 'e'}, {{0xCC, 0xCD}, 'i'},
     {{0xEC, 0xED}, 'i'}, {{0x128, 0x129}, 'i'}, {{0x1EC8, 0x1ECB}, 'i'}, {{0xD2, 0xD5}, 'o'},
     {{0xF2, 0xF5}, 'o'}, {{0x1A0, 0x1A1}, 'o'}, {{0x1ECC, 0x1EE3}, 'o'}, {{0xD9, 0xDA}, 'u'},
     {{0xF9, 0xFA}, 'u'}, {{0x168, 0x169}, 'u'}, {{0x1AF, 0x1B0}, 'u'},   {{0x1EE4, 0x1EF1}, 'u'},
     {{0xDD, 0xDD}, 'y'}, {{0xFD, 0xFD}, 'y'},   {{0x1EF2, 0x1EF9}, 'y'}, {{0x110, 0x111}, 'd'},
     {{0xD0, 0xD0}, 'd'}, {{0xF0, 0xF0}, 'd'},   {{0x189, 0x189}, 'd'},   {{0x300, 0x303}, 0},
     {{0x306, 0x306}, 0}, {{0x309, 0x309}, 0},   {{0x31B, 0x31B}, 0},     {{0x323, 0x323}, 0},
     {{0x340, 0x341}, 0}, {{0x200B, 0x200D}, 0}}};

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

/// Length of the well-formed sequence at `at`, or 0.
std::size_t well_formed_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = sequence_length(lead);
  if (text.size() - at < length) return 0;
  unsigned char low = 0x80, high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
  return length;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = sequence_length(lead);
  if (length == 1) return {lead, 1};
  char32_t value = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i)
    value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
  return {value, length};
}

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = well_formed_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

bool is_space(char32_t c) { return contains(spaces, c); }

bool is_punctuation(char32_t c) { return is_space(c) || contains(punctuation, c); }

bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  constexpr std::array<char32_t, 6> beyond_latin1{0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF};
  if (c >= 0x1EA0 && c <= 0x1EF9) return c % 2 == 0;
  return (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
         std::find(beyond_latin1.begin(), beyond_latin1.end(), c) != beyond_latin1.end();
}

bool is_only_punctuation(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (!is_punctuation(c.value)) return false;
    at += c.length;
  }
  return true;
}

std::size_t count_words(std::string_view text) { return words_of(text).size(); }

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_space(c.value)) {
      if (at > begin) words.push_back(text.substr(begin, at - begin));
      begin = at + c.length;
    }
    at += c.length;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

bool has_operator_word(std::string_view text) {
  constexpr std::array<std::string_view, 3> operators{" AND ", " OR ", " NOT "};
  return std::any_of(operators.begin(), operators.end(), [&](std::string_view name) {
    return text.find(name) != std::string_view::npos;
  });
}

bool has_star(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  return std::any_of(words.begin(), words.end(),
                     [](std::string_view word) { return word.ends_with('*'); });
}

std::string plain_letters(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const auto row = std::find_if(
        letters_beyond_ascii.begin(), letters_beyond_ascii.end(), [&](const PlainLetters& letters) {
          return letters.range.first <= c.value && c.value <= letters.range.last;
        });
    if (row == letters_beyond_ascii.end()) {
      result.append(text, at, c.length);
    } else if (row->letter != 0) {
      result += row->letter;
    }
    at += c.length;
  }
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

}  // namespace timtin::query
