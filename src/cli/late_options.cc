// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/late_options.h"

#include <CLI/Option.hpp>

#include "cli/shell_quote.h"
#include "text/message.h"

namespace timtin::cli {

std::vector<std::string> late_option_notes(const SplitArguments& split, const FindOption& find) {
  std::vector<std::string> notes;
  for (std::size_t i = 1; i < split.open; ++i) {
    const std::string& word = split.query[i];
    if (word.size() != 2 || word[0] != '-') continue;
    const CLI::Option* const option = find(word);
    if (option == nullptr || option->get_lnames().empty()) continue;
    std::string written = "--" + option->get_lnames().front();
    if (option->get_items_expected_max() > 0 && i + 1 < split.query.size())
      written += '=' + shell_quote(split.query[i + 1]);
    notes.push_back(
        tr("hint: {} behind a word of the query is read as without “{}”; write {}, or "
           "{} before the query",
           word, word[1], written, word));
  }
  return notes;
}

}  // namespace timtin::cli
