// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/spellings.h"

#include <algorithm>

#include "index/terms.h"
#include "text/letters.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin::lowering {
namespace {

char32_t tone_of(const Letters& letters) {
  for (const Letter& letter : letters)
    if (letter.tone != 0) return letter.tone;
  return 0;
}

bool same_letter(const Letter& a, const Letter& b) {
  return a.base == b.base && a.quality == b.quality && a.rest == b.rest;
}

/// `letter` without a mark may stand for one with any.
bool stands_for(const Letter& typed, const Letter& letter) {
  const bool stroke = typed.base == U'd' && letter.base == U'đ';
  return (typed.base == letter.base || stroke) &&
         (typed.quality == 0 || typed.quality == letter.quality) &&
         (typed.rest.empty() || typed.rest == letter.rest);
}

/// Tones apart, as `word*` compares.
bool begins_with(const Letters& form, const Letters& prefix) {
  return form.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), form.begin(), same_letter);
}

}  // namespace

bool carries_marks_of(std::string_view form, std::string_view typed) {
  const Letters letters = parse_letters(form), wanted = parse_letters(typed);
  const char32_t tone = tone_of(wanted);
  return (tone == 0 || tone == tone_of(letters)) &&
         std::equal(wanted.begin(), wanted.end(), letters.begin(), letters.end(), stands_for);
}

const std::vector<std::string>& Spellings::sharing(const std::string& folded) {
  const auto [entry, added] = by_folded_.try_emplace(folded);
  if (added) entry->second = snapshot_.spellings(folded);
  return entry->second;
}

Alternatives Spellings::of(const std::string& form, Marks marks) {
  Alternatives forms{form};
  if (marks == Marks::exact) return forms;
  for (const std::string& spelling : sharing(folded_form(form)))
    if (spelling != form && (marks == Marks::ignore || carries_marks_of(spelling, form)))
      forms.push_back(spelling);
  return forms;
}

bool Spellings::knows(const std::string& form) {
  const std::vector<std::string>& forms = sharing(folded_form(form));
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

const Alternatives& Spellings::beginning_with(std::string_view typed, std::string_view zone) {
  const std::pair key{std::string(typed), std::string(zone)};
  if (const auto known = by_prefix_.find(key); known != by_prefix_.end()) return known->second;
  return by_prefix_[key] = find_beginning_with(typed, zone);
}

Alternatives Spellings::find_beginning_with(std::string_view typed, std::string_view zone) const {
  const Letters prefix = parse_letters(typed);
  const std::string folded = folded_form(compose(prefix));
  const std::string whole = matching_form(typed);
  const char32_t tone = tone_of(prefix);
  const bool marked = has_marks(typed);
  Alternatives forms;
  const auto take = [&](const std::string& form) {
    const Letters letters = parse_letters(form);
    const bool tone_agrees = tone == 0 || tone == tone_of(letters);
    if (form != whole && marked && !(tone_agrees && begins_with(letters, prefix))) return;
    if (!zone.empty() && snapshot_.frequency(zone, form) == 0) return;
    if (forms.size() == max_prefix_terms)
      throw Error(ErrorCode::usage,
                  tr("{}* stands for more than {} words", typed, max_prefix_terms),
                  tr("type more letters before the star"));
    forms.push_back(form);
  };
  for (const std::string& known : snapshot_.folded_forms(folded))
    for (const std::string& form : snapshot_.spellings(known)) take(form);
  // `ky*` finds kỹ, whose form is written with i.
  if (!whole.empty() && !folded_form(whole).starts_with(folded))
    for (const std::string& form : snapshot_.spellings(folded_form(whole)))
      if (!marked || form == whole) take(form);
  std::sort(forms.begin(), forms.end());
  return forms;
}

}  // namespace timtin::lowering
