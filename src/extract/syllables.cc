// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/syllables.h"

#include <algorithm>
#include <array>

namespace timtin {
namespace {

constexpr std::array<std::string_view, 27> initials{
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d",
    "g",   "h",  "k",  "l",  "m",  "n",  "p",  "r",  "s",  "t",  "v",  "x", ""};

/// Vowels without marks; the longest are tried first.
constexpr std::array<std::string_view, 31> nuclei{
    "uyeu", "oai", "oay", "oeo", "uay", "uoi", "uou", "uya", "uye", "uyu", "yeu",
    "ieu",  "ai",  "ao",  "au",  "ay",  "eo",  "eu",  "ia",  "ie",  "iu",  "oa",
    "oe",   "oi",  "oo",  "ua",  "ue",  "ui",  "uo",  "uu",  "uy"};
constexpr std::string_view simple_vowels = "aeiouy";
constexpr std::array<std::string_view, 9> finals{"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};

bool is_final(std::string_view rest) {
  return std::find(finals.begin(), finals.end(), rest) != finals.end();
}

bool is_rhyme(std::string_view rest) {
  for (const std::string_view nucleus : nuclei)
    if (rest.starts_with(nucleus) && is_final(rest.substr(nucleus.size()))) return true;
  if (rest.starts_with("ye") && is_final(rest.substr(2))) return true;
  return !rest.empty() && simple_vowels.find(rest.front()) != std::string_view::npos &&
         is_final(rest.substr(1));
}

}  // namespace

bool is_vietnamese_syllable(std::string_view folded) {
  return std::any_of(initials.begin(), initials.end(), [&](std::string_view initial) {
    if (!folded.starts_with(initial)) return false;
    const std::string_view rest = folded.substr(initial.size());
    // `gì`, `gìn`: the i is both.
    return is_rhyme(rest) || (initial == "gi" && is_final(rest));
  });
}

void SyllableTable::grow() {
  const std::size_t known = known_.size();
  known_.resize(analyzer_.size());
  for (std::size_t id = known; id < known_.size(); ++id) {
    const Form& form = analyzer_.form(static_cast<FormId>(id));
    known_[id] = {symbols_.find(form.matching), is_vietnamese_syllable(form.folded),
                  form.matching != form.folded};
  }
}

}  // namespace timtin
