// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/number_words.h"

#include <algorithm>

#include "text/ascii.h"

namespace timtin::lowering {
namespace {

/// Where letters become digits or digits letters for the first time; the size if they don't.
std::size_t border_of(const std::string& form) {
  const auto border = std::adjacent_find(form.begin(), form.end(), [](char a, char b) {
    return (ascii::is_digit(a) && ascii::is_letter_byte(b)) ||
           (ascii::is_letter_byte(a) && ascii::is_digit(b));
  });
  return border == form.end() ? form.size() : std::size_t(border - form.begin()) + 1;
}

/// A number and what is none, in either order.
bool may_be_joined(const std::string& first, const std::string& second) {
  return (ascii::is_digits(first) && !ascii::is_digit(second.front())) ||
         (!ascii::is_digit(first.back()) && ascii::is_digits(second));
}

}  // namespace

std::vector<Lexicons::Expansion> number_expansions(const Forms& forms, std::size_t at,
                                                   const Snapshot& snapshot, bool without_marks) {
  std::vector<Lexicons::Expansion> found;
  const std::string& first = forms[at];
  if (const std::size_t border = border_of(first); border < first.size())
    found.push_back({1, {first.substr(0, border), first.substr(border)}});
  if (at + 1 == forms.size() || !may_be_joined(first, forms[at + 1])) return found;
  const std::string joined = first + forms[at + 1];
  for (std::string& form : snapshot.spellings(folded_form(joined)))
    if (without_marks || form == joined) found.push_back({2, {std::move(form)}});
  return found;
}

}  // namespace timtin::lowering
