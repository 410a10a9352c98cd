// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/one_edit.h"

#include <algorithm>
#include <set>
#include <utility>

#include "text/ascii.h"

namespace timtin::lowering {
namespace {

constexpr std::size_t min_letters = 3, max_letters = 24;

}  // namespace

std::set<std::string> edits_of(std::string_view typed) {
  if (typed.size() < min_letters || typed.size() > max_letters ||
      !std::all_of(typed.begin(), typed.end(), ascii::is_lower))
    return {};
  const std::string word(typed);
  std::set<std::string> edits;
  for (std::size_t at = 0; at <= word.size(); ++at) {
    std::string added = word;
    added.insert(at, 1, 'a');
    for (; added[at] <= 'z'; ++added[at]) edits.insert(added);
    if (at == word.size()) break;
    std::string changed = word;
    for (changed[at] = 'a'; changed[at] <= 'z'; ++changed[at]) edits.insert(changed);
    std::string left_out = word;
    edits.insert(left_out.erase(at, 1));
    if (at + 1 == word.size()) continue;
    std::string swapped = word;
    std::swap(swapped[at], swapped[at + 1]);
    edits.insert(std::move(swapped));
  }
  edits.erase(word);
  return edits;
}

std::vector<std::string> one_edit_away(const Snapshot& snapshot, std::string_view folded) {
  std::vector<std::string> found;
  // In byte order: neighbours in the index are read together.
  for (const std::string& edit : edits_of(folded))
    if (snapshot.has_spelling(edit)) found.push_back(edit);
  return found;
}

}  // namespace timtin::lowering
