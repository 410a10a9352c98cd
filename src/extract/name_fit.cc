// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/name_fit.h"

#include <algorithm>
#include <string>

#include "extract/syllables.h"

namespace timtin {
namespace {

bool ends_with(const Forms& whole, const Forms& part) {
  return whole.size() >= part.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

bool begins_with(const Forms& whole, const Forms& part) {
  return whole.size() > part.size() && std::equal(part.begin(), part.end(), whole.begin());
}

/// `Nguyên Xuân Phúc` for `Nguyễn Xuân Phúc`: a mark was forgotten before the given name.
bool misses_mark(const Forms& name, const Forms& other) {
  if (name.size() != other.size() || name.size() < 3 || name.back() != other.back()) return false;
  return std::equal(name.begin(), name.end(), other.begin(),
                    [](const std::string& a, const std::string& b) {
                      return a == b || folded_form(a) == folded_form(b);
                    });
}

/// `Zelenski` for `Zelensky`: one letter of one word is another, and no word is Vietnamese.
bool is_transcribed(const std::string& a, const std::string& b) {
  constexpr std::size_t least = 5;
  if (std::min(a.size(), b.size()) < least ||
      std::max(a.size(), b.size()) > 1 + std::min(a.size(), b.size()))
    return false;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const std::string_view rest(left, a.end()), other(right, b.end());
  if (rest.size() == other.size()) return rest.substr(1) == other.substr(1);
  return rest.size() > other.size() ? rest.substr(1) == other : rest == other.substr(1);
}

bool is_transcription(const Forms& name, const Forms& other) {
  if (name.size() != other.size() || name.size() < 2) return false;
  std::size_t different = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == other[i]) continue;
    if (++different > 1 || !is_transcribed(name[i], other[i]) || is_vietnamese_syllable(name[i]) ||
        is_vietnamese_syllable(other[i]))
      return false;
  }
  return different == 1;
}

}  // namespace

bool runs_on(std::string_view text, const Forms& longer, const Forms& shorter) {
  const bool hyphenated = text.find('-') != std::string_view::npos;  // `Park Won-soon`
  if (hyphenated || !begins_with(longer, shorter)) return false;
  // Forms with marks are Vietnamese: foreign ones have lost theirs.
  const auto foreign = [](const std::string& form) {
    return std::none_of(form.begin(), form.end(), [](char c) { return c & 0x80; }) &&
           !is_vietnamese_syllable(form);
  };
  const auto extra = longer.begin() + static_cast<std::ptrdiff_t>(shorter.size());
  if (std::any_of(extra, longer.end(), foreign)) return false;
  return shorter.size() >= 3 ||
         (shorter.size() == 2 && std::any_of(shorter.begin(), shorter.end(), foreign));
}

bool abbreviates(const Forms& brief, const Forms& full) {
  if (brief.size() != full.size() || brief.size() < 2 || brief.back() != full.back()) return false;
  bool letters = false;
  for (std::size_t i = 0; i + 1 < brief.size(); ++i) {
    const bool letter =
        brief[i].size() == 1 && full[i].size() > 1 && full[i].front() == brief[i][0];
    if (!letter && brief[i] != full[i]) return false;
    letters = letters || letter;
  }
  return letters;
}

void drop_junior(Forms& name) {
  if (name.size() > 2 && name.back() == "jr") name.pop_back();
}

/// `Albert John Brown` for `Albert Brown`: a foreign name with its middle one.
bool is_fuller(const Forms& longer, const Forms& brief) {
  // `Juan Smithfield Ruz`: with his mother's family
  if (brief.size() >= 2 && longer.size() == brief.size() + 1 && longer.back().ends_with('z') &&
      begins_with(longer, brief) &&
      std::none_of(longer.begin(), longer.end(), is_vietnamese_syllable))
    return true;
  // `Luis Abinader` for `Luis Rodolfo Abinader Corona`
  if (brief.size() == 2 && longer.size() == 4 && brief.front() == longer.front() &&
      brief.back() == longer[2] &&
      std::none_of(longer.begin(), longer.end(), is_vietnamese_syllable))
    return true;
  // `Đặng Ngọc Thịnh` for `Đặng Thị Ngọc Thịnh`
  if (brief.size() >= 3 && longer.size() == brief.size() + 1 && longer[1] == "thị" &&
      longer.front() == brief.front() &&
      std::equal(brief.begin() + 1, brief.end(), longer.begin() + 2))
    return true;
  // `Marc E. Smithfield`
  const auto is_native = [](const std::string& form) {
    return form.size() > 1 && is_vietnamese_syllable(form);
  };
  return brief.size() == 2 && longer.size() == 3 && brief.front() == longer.front() &&
         brief.back() == longer.back() && std::none_of(longer.begin(), longer.end(), is_native);
}

/// `Sanae Takaichi` for `Takaichi Sanae`: family and given name of a foreign person.
bool is_swapped(const Forms& name, const Forms& other) {
  const auto foreign = [](const std::string& form) {
    return std::none_of(form.begin(), form.end(), [](char c) { return c & 0x80; }) &&
           !is_vietnamese_syllable(form);
  };
  return name.size() == 2 && other.size() == 2 && name.front() == other.back() &&
         name.back() == other.front() && name.front() != name.back() &&
         (foreign(name.front()) || foreign(name.back()));
}

int fitness(const Forms& name, const Forms& mention) {
  if (name == mention) return 4;
  if (ends_with(name, mention) || abbreviates(mention, name) || abbreviates(name, mention))
    return 3;
  if (ends_with(mention, name)) return name.size() > 1 ? 2 : 0;
  if (misses_mark(name, mention) || is_transcription(name, mention) || is_fuller(name, mention) ||
      is_fuller(mention, name) || is_swapped(name, mention))
    return 2;
  // Chinese, Korean and other foreign persons are called by their first syllable: `ông Tập`.
  return mention.size() == 1 && name.front() == mention.front() ? 1 : 0;
}

}  // namespace timtin
