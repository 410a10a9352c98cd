// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/abbreviations.h"

namespace timtin::lowering {
namespace {

/// A reading of the first `next` forms, to be continued.
struct Partial {
  ReadForms read;
  std::size_t next = 0;
};

Partial continued(const Partial& partial, const Lexicons::Expansion& expansion) {
  Partial result = partial;
  for (const std::string& form : expansion.forms) result.read.push_back({form, false});
  result.next += expansion.length;
  return result;
}

}  // namespace

std::vector<ReadForms> abbreviation_readings(const std::vector<std::string>& forms,
                                             KnownAbbreviations& known) {
  std::vector<ReadForms> readings;
  // Depth first, the form as typed on top: the reading with nothing replaced comes out first.
  std::vector<Partial> open{Partial{}};
  while (!open.empty() && readings.size() < max_readings) {
    Partial partial = std::move(open.back());
    open.pop_back();
    if (partial.next == forms.size()) {
      readings.push_back(std::move(partial.read));
      continue;
    }
    for (const Lexicons::Expansion& expansion : known.expansions(forms, partial.next))
      open.push_back(continued(partial, expansion));
    partial.read.push_back({forms[partial.next], true});
    ++partial.next;
    open.push_back(std::move(partial));
  }
  return readings;
}

}  // namespace timtin::lowering
