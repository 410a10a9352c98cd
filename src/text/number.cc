// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/number.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>

#include "text/ascii.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace timtin {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

std::string_view without_leading_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return digits.substr(std::min(first, digits.size() - 1));
}

/// The digits of an integer, with or without thousands separators.
std::optional<std::string> canonical_integer(std::string_view text) {
  std::string_view group = text.substr(0, text.find('.'));
  if (!is_digits(group)) return std::nullopt;
  std::string digits(group);
  if (group.size() < text.size()) {
    const bool is_zero = group.find_first_not_of('0') == std::string_view::npos;
    if (group.size() > 3 || is_zero) return std::nullopt;
  }
  for (std::size_t at = group.size(); at < text.size(); at += 4) {
    group = text.substr(at + 1, 3);
    if (text[at] != '.' || group.size() != 3 || !is_digits(group)) return std::nullopt;
    digits += group;
  }
  return std::string(without_leading_zeros(digits));
}

enum class UnitKind { digit, sign, other };

/// A code point of a word that is not ignorable.
struct Unit {
  UnitKind kind;
  Span bytes;
};

UnitKind unit_kind(UChar32 code_point) {
  if (u_isdigit(code_point)) return UnitKind::digit;
  switch (u_getIntPropertyValue(code_point, UCHAR_WORD_BREAK)) {
    case U_WB_MIDNUM:
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
    case U_WB_NUMERIC:  // not a digit: the Arabic separators
      return UnitKind::sign;
    default:
      return code_point == 0x2BC ? UnitKind::sign : UnitKind::other;
  }
}

std::vector<Unit> word_units(std::string_view word) {
  std::vector<Unit> units;
  for (std::uint32_t at = 0; at < word.size();) {
    const std::uint32_t begin = at;
    const UChar32 code_point = next_code_point(word, at);
    const Span bytes = {begin, at};
    if (code_point >= 0 && is_ignorable(static_cast<char32_t>(code_point))) {
      if (!units.empty()) units.back().bytes.end = bytes.end;
    } else {
      units.push_back({code_point < 0 ? UnitKind::other : unit_kind(code_point), bytes});
    }
  }
  return units;
}

bool is_kind(const std::vector<Unit>& units, std::size_t at, UnitKind kind) {
  return at < units.size() && units[at].kind == kind;
}

/// End of the digits, and of the single signs between digits, that begin at `at`.
std::size_t number_end(const std::vector<Unit>& units, std::size_t at, bool& has_sign) {
  while (is_kind(units, at, UnitKind::digit)) {
    ++at;
    if (is_kind(units, at, UnitKind::sign) && is_kind(units, at + 1, UnitKind::digit)) {
      has_sign = true;
      ++at;
    }
  }
  return at;
}

/// Appends the number in units [begin, end), or its groups of digits.
void append_number(std::string_view word, const std::vector<Unit>& units, std::size_t begin,
                   std::size_t end, std::vector<Span>& spans) {
  const Span whole = {units[begin].bytes.begin, units[end - 1].bytes.end};
  const std::string_view text = word.substr(whole.begin, whole.end - whole.begin);
  if (canonical_number(compose(parse_letters(text)))) {
    spans.push_back(whole);
    return;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (units[i].kind != UnitKind::digit) continue;
    if (i == begin || units[i - 1].kind != UnitKind::digit) spans.push_back(units[i].bytes);
    spans.back().end = units[i].bytes.end;
  }
}

/// False for nearly every word, at a glance: digits are ASCII or, at U+0660 and above, begin with a
/// byte from D9 on; of those E1 BA and E1 BB begin Vietnamese letters.
bool may_have_digit(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (ascii::is_digit(word[at])) return true;
    if (byte < 0xD9) continue;
    const auto next = at + 1 < word.size() ? static_cast<unsigned char>(word[at + 1]) : 0;
    if (byte != 0xE1 || (next != 0xBA && next != 0xBB)) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> canonical_number(std::string_view text) {
  const std::size_t comma = text.find(',');
  std::optional<std::string> integer = canonical_integer(text.substr(0, comma));
  if (comma != std::string_view::npos) {
    const std::string_view decimals = text.substr(comma + 1);
    if (!integer || !is_digits(decimals)) return std::nullopt;
    return *integer + ',' + std::string(decimals);
  }
  if (integer) return integer;
  const std::size_t stop = text.find('.');
  if (stop == std::string_view::npos) return std::nullopt;
  const std::string_view whole = text.substr(0, stop);
  const std::string_view decimals = text.substr(stop + 1);
  if (!is_digits(whole) || !is_digits(decimals)) return std::nullopt;
  return std::string(without_leading_zeros(whole)) + ',' + std::string(decimals);
}

std::vector<Span> split_numbers(std::string_view word) {
  const auto size = static_cast<std::uint32_t>(word.size());
  if (size > max_number_bytes || (size > 0 && !may_have_digit(word))) return {{0, size}};
  const std::vector<Unit> units = word_units(word);
  std::vector<Span> spans;
  std::uint32_t rest = 0;  // begin of the letters not yet appended
  for (std::size_t at = 0; at < units.size();) {
    bool has_sign = false;
    const std::size_t end = number_end(units, at, has_sign);
    if (has_sign) {
      const Span number = {units[at].bytes.begin, units[end - 1].bytes.end};
      if (rest < number.begin) spans.push_back({rest, number.begin});
      append_number(word, units, at, end, spans);
      rest = number.end;
    }
    at = std::max(end, at + 1);
  }
  if (rest < size) spans.push_back({rest, size});
  return spans;
}

}  // namespace timtin
