// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/short_forms.h"

#include <algorithm>
#include <array>

namespace timtin {
namespace {

constexpr std::size_t max_letters = 12;
constexpr std::uint16_t joints = gap::hyphen | gap::ampersand;

/// Something stands between the token and the one before, and nothing else than this.
bool is_joined(const Passage& passage, std::size_t token, std::uint16_t allowed) {
  const std::uint16_t before = passage.gap_before(token);
  return before != 0 && (before & ~allowed) == 0;
}

/// `Techcombank`, `Austrade`: a foreign word with the ending of such names.
bool is_blend(const Passage& passage, std::size_t token) {
  constexpr auto endings = std::to_array<std::string_view>(
      {"bank",  "trade", "tel",  "corp",   "tex",   "food",  "foods",
       "pharm", "mex",   "coop", "invest", "group", "net",   "post",
       "media", "soft",  "chem", "jet",    "impex", "steel", "gas"});
  const std::string_view text = passage.text(token, token + 1);
  return !passage.vietnamese(token) &&
         std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
           return text.size() > ending.size() + 2 && text.ends_with(ending);
         });
}

/// `HoREA`, `TPHCM` with small letters; `Fed` if it is known to be an organisation.
bool is_mixed(const Passage& passage, std::size_t token) {
  const std::string_view text = passage.text(token, token + 1);
  const auto capitals =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (passage.shape(token) != Shape::capital || text.size() < 3) return false;
  return capitals >= 2 ||
         (!passage.vietnamese(token) && passage.phrase(PhraseKind::whole, token).length == 1) ||
         is_blend(passage, token);
}

bool is_place(const Passage& passage, TokenRange tokens) {
  const auto [at, end] = tokens;
  return passage.phrase(PhraseKind::place, at).length == tokens.size() ||
         (at + 1 < end && passage.phrase(PhraseKind::level, at).length > 0 &&
          passage.phrase(PhraseKind::place, at + 1).length > 0);
}

}  // namespace

bool is_short_form(const Passage& passage, const Analyzer& analyzer, TokenRange tokens) {
  constexpr std::size_t most_tokens = 4;
  const auto [at, end] = tokens;
  if (end <= at || tokens.size() > most_tokens || passage.all_upper()) return false;
  bool upper = false;
  for (std::size_t i = at; i < end; ++i) {
    const Shape shape = passage.shape(i);
    const bool written = shape == Shape::upper || is_mixed(passage, i);
    upper = upper || written;
    const bool one_letter = shape == Shape::capital && passage.text(i, i + 1).size() <= 2;
    if (!written && !one_letter && shape != Shape::digit) return false;
    // `USS Lake Erie (CG-70)`, `vi rút sốt xuất huyết (DEN-1)`: a number of one of several.
    if (i > at && shape == Shape::digit) return false;
    if (i > at && !is_joined(passage, i, joints | gap::slash | gap::dot)) return false;
  }
  if (is_place(passage, tokens)) return false;
  const std::size_t letters = letters_of(passage, analyzer, tokens).size();
  if (letters > max_letters) return false;
  // `C46`, a department of the police.
  if (end == at + 1 && letters == 1) return upper && passage.text(at, end).size() >= 3;
  return (upper || end - at > 1) && letters >= 2;
}

std::string letters_of(const Passage& passage, const Analyzer& analyzer, TokenRange tokens) {
  std::string letters;
  for (std::size_t i = tokens.first; i < tokens.last; ++i)
    for (const char c : analyzer.form(passage.form(i)).folded)
      if (c >= 'a' && c <= 'z') letters += c;
  return letters;
}

std::size_t short_form_begin(const Passage& passage, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && is_joined(passage, at, joints)) --at;
  return at;
}

std::size_t short_form_end(const Passage& passage, std::size_t at) {
  std::size_t end = at + 1;
  while (end < passage.size() && is_joined(passage, end, joints)) ++end;
  return end;
}

}  // namespace timtin
