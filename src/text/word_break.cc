// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/word_break.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.h"
#include "text/utf8.h"

namespace timtin {
namespace {

/// A run for ICU longer than this is cut, with one false boundary: its indices have 31 bits.
constexpr std::size_t max_icu_run_bytes = 1 << 20;

/// A code point with the ignorable ones before it.
struct Element {
  BreakProperty property;
  std::uint32_t begin;  ///< of the code point itself; the end of the text if there is none
  std::uint32_t end;
};

/// Bytes that begin a letter of ASCII, of U+00C0 to U+01BF or of U+1E80 to U+1EFF, and how many
/// bytes it has; 0 for others.
constexpr auto latin_letter_bytes = [] {
  std::array<std::uint8_t, 256> bytes{};
  for (unsigned c = 0; c < 0x80; ++c) bytes[c] = ascii::is_letter(static_cast<char>(c)) ? 1 : 0;
  for (unsigned c = 0xC3; c <= 0xC6; ++c) bytes[c] = 2;
  bytes[0xE1] = 3;
  return bytes;
}();

bool is_tail(unsigned char byte) { return byte >= 0x80 && byte < 0xC0; }

/// Behind the letters from `at` on, of those ranges, which have all of Vietnamese: all code points
/// there are letters but U+00D7 and U+00F7. ICU says the same at several times the cost.
std::uint32_t latin_letters_end(std::string_view text, std::uint32_t at) {
  const auto* const begin = reinterpret_cast<const unsigned char*>(text.data());
  const auto* const end = begin + text.size();
  const auto* p = begin + at;
  while (p != end) {
    const unsigned bytes = latin_letter_bytes[*p];
    if (bytes == 1) {
      ++p;
      continue;
    }
    if (bytes == 0 || end - p < bytes || !is_tail(p[1])) break;
    if (bytes == 2 && *p == 0xC3 && (p[1] & 0x1F) == 0x17) break;
    if (bytes == 3 && ((p[1] != 0xBA && p[1] != 0xBB) || !is_tail(p[2]))) break;
    p += bytes;
  }
  return static_cast<std::uint32_t>(p - begin);
}

bool joins(BreakClass sign, BreakClass sides) {
  return sign == BreakClass::mid_both ||
         sign == (sides == BreakClass::letter ? BreakClass::mid_letter : BreakClass::mid_number);
}

/// End of a run for ICU: before the first space or line feed after `from`, always a boundary.
std::size_t run_end(std::string_view text, std::size_t begin, std::size_t from) {
  std::size_t end = std::min(text.find_first_of(" \n", from), text.size());
  if (end - begin <= max_icu_run_bytes) return end;
  end = begin + max_icu_run_bytes;
  while (is_continuation(text[end])) --end;
  return end;
}

}  // namespace

struct WordSplitter::Reader {
  std::string_view text;

  Element next(std::uint32_t at) const {
    const auto size = static_cast<std::uint32_t>(text.size());
    while (at < size) {
      const std::uint32_t begin = at;
      const BreakProperty property = break_property(next_code_point(text, at));
      if (property.break_class != BreakClass::ignorable) return {property, begin, at};
    }
    return {{BreakClass::other, false}, size, size};
  }

  /// Skips code points of the class `same`. Nearly all of a text is read here.
  std::uint32_t same_class_end(std::uint32_t at, BreakClass same, bool& is_term) const {
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t end = at; end < size; at = end) {
      if (same == BreakClass::letter) {
        end = latin_letters_end(text, at);
        is_term |= end > at;
        at = end;
        if (at == size || text[at] == ' ') break;
      }
      const BreakProperty property = break_property(next_code_point(text, end));
      if (property.break_class != same) break;
      is_term |= property.is_term;
    }
    return at;
  }

  /// The segment that begins with `first`, a letter or a digit (rules WB4 to WB12), or nothing if
  /// only ICU can tell. Sets first.property.is_term if any of the segment has it.
  std::optional<std::uint32_t> word_end(Element& first) const {
    BreakClass last = first.property.break_class;
    std::uint32_t at = first.end;
    while (true) {
      at = same_class_end(at, last, first.property.is_term);
      Element next_one = next(at);
      const BreakClass sign = next_one.property.break_class;
      const std::uint32_t end = next_one.begin;
      if (joins(sign, last)) {
        next_one = next(next_one.end);
        if (next_one.property.break_class == BreakClass::left_to_icu) return std::nullopt;
        if (next_one.property.break_class != last) return end;
      }
      const BreakClass next_class = next_one.property.break_class;
      if (next_class == BreakClass::left_to_icu) return std::nullopt;
      if (next_class != BreakClass::letter && next_class != BreakClass::numeric) return end;
      last = next_class;
      first.property.is_term |= next_one.property.is_term;
      at = next_one.end;
    }
  }

  /// The segment that begins with `first`, or nothing if only ICU can tell.
  std::optional<std::uint32_t> segment_end(Element& first) const {
    switch (first.property.break_class) {
      case BreakClass::letter:
      case BreakClass::numeric:
        return word_end(first);
      case BreakClass::left_to_icu:
        return std::nullopt;
      default: {
        // What follows a sign is found as well without knowing where the sign's segment ends.
        if (!first.property.is_term) return first.end;
        const Element after = next(first.end);
        if (after.property.break_class == BreakClass::left_to_icu) return std::nullopt;
        return after.begin;
      }
    }
  }
};

void WordSplitter::split(std::string_view text, std::vector<Span>& words) {
  words.clear();
  const Reader reader = {text};
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size;) {
    bool is_term = false;
    const std::uint32_t letters = reader.same_class_end(at, BreakClass::letter, is_term);
    if (is_term && letters < size && text[letters] == ' ') {  // nearly always
      words.push_back({at, letters});
      at = letters + 1;
      continue;
    }
    Element first = reader.next(at);
    if (const std::optional<std::uint32_t> end = reader.segment_end(first)) {
      if (first.property.is_term) words.push_back({first.begin, *end});
      at = *end;
    } else {
      const std::size_t run = run_end(text, first.begin, first.end);
      split_with_icu(text.substr(first.begin, run - first.begin), first.begin, words);
      at = static_cast<std::uint32_t>(run);
    }
  }
}

}  // namespace timtin
