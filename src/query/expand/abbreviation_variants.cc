// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/abbreviation_variants.h"

namespace timtin::lowering {
namespace {

/// The first `next` forms in one way, to be continued.
struct Partial {
  Variant written;
  std::size_t next = 0;
};

Partial continued(const Partial& partial, const Lexicons::Expansion& expansion) {
  Partial result = partial;
  for (const std::string& form : expansion.forms) result.written.push_back({form, false});
  result.next += expansion.length;
  return result;
}

}  // namespace

std::vector<Variant> abbreviation_variants(const std::vector<std::string>& forms,
                                           KnownAbbreviations& known, bool without_marks) {
  std::vector<Variant> variants;
  // Depth first, the form as typed on top: the variant with nothing replaced comes out first.
  std::vector<Partial> open{Partial{}};
  while (!open.empty() && variants.size() < max_variants) {
    Partial partial = std::move(open.back());
    open.pop_back();
    if (partial.next == forms.size()) {
      variants.push_back(std::move(partial.written));
      continue;
    }
    for (const Lexicons::Expansion& expansion :
         known.expansions(forms, partial.next, without_marks))
      open.push_back(continued(partial, expansion));
    partial.written.push_back({forms[partial.next], true});
    ++partial.next;
    open.push_back(std::move(partial));
  }
  return variants;
}

}  // namespace timtin::lowering
