// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/keystrokes.h"

#include <algorithm>

#include "index/terms.h"
#include "query/expand/leaf_text.h"
#include "text/typing.h"

namespace timtin::lowering {
namespace {

Reading::Kind kind_of(std::string_view keys) {
  return input_method_of(keys) == InputMethod::vni ? Reading::Kind::vni : Reading::Kind::telex;
}

}  // namespace

Xapian::doccount Keystrokes::frequency(std::string_view zone, const std::string& form) const {
  const Xapian::doccount articles = snapshot_.frequency("", form);
  return zone.empty() ? articles : articles + snapshot_.frequency(zone, form);
}

bool Keystrokes::is_known(const Form& form, std::string_view zone) const {
  if (frequency(zone, form.matching) > 0) return true;
  const std::vector<std::string> spellings = snapshot_.spellings(form.folded);
  return std::any_of(spellings.begin(), spellings.end(),
                     [&](const std::string& spelling) { return frequency(zone, spelling) > 0; });
}

/// Empty if the word is to stay.
std::string Keystrokes::syllable_of(std::string_view word, std::string_view zone) {
  std::string best;
  Xapian::doccount most = 0;
  for (const std::string& syllable : typed_syllables(word)) {
    // Digits that set no mark are a number: `Su30`.
    if (kind_of(word) == Reading::Kind::vni && !has_marks(syllable)) continue;
    const Xapian::doccount articles = frequency(zone, matching_form(syllable));
    if (articles <= most) continue;
    most = articles;
    best = syllable;
  }
  return best;
}

std::string Keystrokes::decoded(std::string_view text, std::string_view zone) {
  std::vector<Edit> edits;
  for (const Token& token : analyzer_.analyze(text)) {
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    const std::string syllable = syllable_of(word, zone);
    if (syllable.empty()) continue;
    const Form& form = analyzer_.form(token.form);
    if (is_known(form, zone) || !lexicons_.expansions({form.matching}, 0).empty()) continue;
    edits.push_back({token.begin, token.end, syllable});
    const bool said = std::any_of(readings_.begin(), readings_.end(),
                                  [&](const Reading& reading) { return reading.typed == word; });
    if (!said) readings_.push_back({std::string(word), {syllable}, kind_of(word)});
  }
  return edited(text, edits);
}

}  // namespace timtin::lowering
