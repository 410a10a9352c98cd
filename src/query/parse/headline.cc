// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parse/headline.h"

#include <algorithm>
#include <array>
#include <string>

#include "query/parse/code_points.h"
#include "query/parse/field_name.h"
#include "query/parse/nearest_field.h"
#include "text/ascii.h"

namespace timtin::query {
namespace {

constexpr std::size_t words_of_a_headline = 6;
/// Who leaves a word out does not type so many others.
constexpr std::size_t words_of_nothing_else = 10;
constexpr std::string_view left_quote = "“", right_quote = "”";
constexpr auto none = std::string_view::npos;

/// What stands before the next white space; empty if that comes first.
std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && !is_space(code_point_at(text, end).value))
    end += code_point_at(text, end).length;
  return text.substr(at, end - at);
}

std::string_view first_word(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  return words.empty() ? std::string_view() : words.front();
}

std::string_view last_word(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  return words.empty() ? std::string_view() : words.back();
}

bool begins_with_digit(std::string_view word) {
  return !word.empty() && ascii::is_digit(word.front());
}

bool begins_with_capital(std::string_view word) {
  return !word.empty() && is_capital(code_point_at(word, 0).value);
}

std::size_t digits_end(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (ascii::is_digit(text[end]) || text[end] == '.' || text[end] == ','))
    ++end;
  return end;
}

/// `độ`, `°C`, `%` behind a number.
bool is_unit(std::string_view word) {
  constexpr std::array<std::string_view, 6> units{"do", "oc", "°c", "ºc", "°", "º"};
  const std::string plain = plain_letters(word);
  return word.starts_with('%') ||
         std::any_of(units.begin(), units.end(), [&](std::string_view unit) {
           return plain.starts_with(unit) &&
                  (plain.size() == unit.size() || !ascii::is_letter_byte(plain[unit.size()]));
         });
}

bool is_negative_number(std::string_view text, std::size_t at) {
  const std::string_view word = word_at(text, at + 1);
  const std::size_t end = digits_end(word);
  if (!begins_with_digit(word)) return false;
  return is_unit(end < word.size() ? word.substr(end)
                                   : first_word(text.substr(at + 1 + word.size())));
}

/// Long, and without an operator or a phrase.
bool is_long_headline(std::string_view text) {
  if (count_words(text) < words_of_a_headline || text.find_first_of("\"*@") != none) return false;
  return !has_operator_word(text);
}

/// `“…”`; a straight mark closes it where the straight ones that follow have no partners.
std::optional<QuotationEnd> curly_quotation(std::string_view text, std::size_t at) {
  const std::size_t first = at + left_quote.size();
  const std::size_t limit = std::min(text.find(left_quote, first), text.size());
  const std::size_t right = text.find(right_quote, first);
  if (right < limit) return QuotationEnd{right, right + right_quote.size()};
  const std::string_view reach = text.substr(first, limit - first);
  if (std::count(reach.begin(), reach.end(), '"') % 2 == 0) return std::nullopt;
  const std::size_t straight = text.find('"', first);
  return QuotationEnd{straight, straight + 1};
}

/// `"…"`; a curly mark closes it where a straight one is left over.
std::optional<QuotationEnd> straight_quotation(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const bool odd = std::count(rest.begin(), rest.end(), '"') % 2 != 0;
  const std::size_t straight = text.find('"', at + 1);
  const std::size_t right = text.find(right_quote, at);
  const bool nested = text.find(left_quote, at) < right;
  if (odd && right < straight && !nested) return QuotationEnd{right, right + right_quote.size()};
  if (straight == none) return std::nullopt;
  return QuotationEnd{straight, straight + 1};
}

/// `'…'` as a quotation: an apostrophe within a word is none.
std::size_t single_marks(std::string_view text) {
  const auto is_beside_letter = [](char c) {
    return ascii::is_alphanumeric(c) || !ascii::is_ascii(c);
  };
  std::size_t count = 0;
  for (std::size_t at = text.find('\''); at != none; at = text.find('\'', at + 1)) {
    const bool before = at > 0 && is_beside_letter(text[at - 1]);
    const bool behind = at + 1 < text.size() && is_beside_letter(text[at + 1]);
    if (before != behind) ++count;
  }
  return count;
}

}  // namespace

bool is_headline_name(std::string_view name, std::string_view value, std::string_view text) {
  const bool capital = begins_with_capital(name);
  const bool headline = (!capital || begins_with_capital(value)) && is_long_headline(text);
  const bool sentence = capital && headline;
  return (capital || headline) && !is_keyword(name) && typed_field(name) == nullptr &&
         !plain_letters(name).starts_with("http") && (sentence || !nearest_field(name));
}

std::size_t punctuation_in_brackets(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '(') return 0;
  const std::size_t end = text.find_first_of("()", at + 1);
  if (end == none || text[end] == '(') return 0;
  const std::string_view inside = text.substr(at + 1, end - at - 1);
  return count_words(inside) > 0 && is_only_punctuation(inside) ? end + 1 - at : 0;
}

bool is_headline_dash(std::string_view text, std::size_t at) {
  if (is_negative_number(text, at)) return true;
  const std::string_view before = last_word(text.substr(0, at)), behind = word_at(text, at + 1);
  const bool joins = (begins_with_capital(before) && begins_with_capital(behind)) ||
                     (begins_with_digit(before) && begins_with_digit(behind));
  const bool pasted = begins_with_capital(behind) && count_words(text) >= words_of_nothing_else;
  return (joins || pasted) && is_long_headline(text);
}

std::optional<QuotationEnd> quotation_end(std::string_view text, std::size_t at) {
  return text[at] == '"' ? straight_quotation(text, at) : curly_quotation(text, at);
}

bool has_odd_quotation_mark(std::string_view text) {
  constexpr std::array<std::string_view, 8> marks{"“", "”", "„", "‟", "«", "»", "‘", "''"};
  std::size_t count = 0;
  for (const std::string_view mark : marks)
    for (std::size_t at = text.find(mark); at != none; at = text.find(mark, at + mark.size()))
      ++count;
  return (count + single_marks(text)) % 2 != 0;
}

}  // namespace timtin::query
