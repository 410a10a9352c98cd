// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/nearest.h"

#include <algorithm>

#include "text/edit_distance.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

constexpr std::size_t letters_for_an_error = 3, least_beginning = 2, short_word = 4;

/// Two letters that changed places are two errors.
std::size_t most_errors(std::size_t letters) {
  return letters < short_word ? 1 : std::max<std::size_t>(2, letters / letters_for_an_error);
}

/// The only word that begins so; empty if there are none or several.
std::string completed(std::string_view typed, const std::vector<std::string>& words) {
  std::string found;
  for (const std::string& word : words) {
    if (!word.starts_with(typed)) continue;
    if (!found.empty()) return {};
    found = word;
  }
  return found;
}

}  // namespace

std::string nearest(std::string_view typed, const std::vector<std::string>& words) {
  if (typed.size() < least_beginning) return {};
  if (std::string word = completed(typed, words); !word.empty()) return word;
  std::string best;
  std::size_t fewest = most_errors(typed.size()) + 1;
  for (const std::string& word : words) {
    const std::size_t errors = edit_distance(typed, word);
    if (errors >= fewest) continue;
    fewest = errors;
    best = word;
  }
  return best;
}

std::string did_you_mean(const std::string& nearest_word, const std::string& otherwise) {
  return nearest_word.empty() ? otherwise : tr("did you mean {}?", nearest_word);
}

}  // namespace timtin::cli
