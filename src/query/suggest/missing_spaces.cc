// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/missing_spaces.h"

#include <algorithm>

#include "extract/syllables.h"
#include "query/expand/half_typed.h"
#include "text/letters.h"

namespace timtin::lowering {
namespace {

constexpr std::size_t min_letters = 4, max_letters = 36;
constexpr std::size_t max_syllable = 6;

/// The most frequent way to read the letters as neighbours that the archive has.
class Apart {
 public:
  Apart(std::string_view folded, const Snapshot& snapshot)
      : folded_(folded), snapshot_(snapshot), best_(folded.size()) {}

  /// Empty if there is none.
  std::vector<std::size_t> lengths() {
    for (std::size_t end = 1; end <= folded_.size(); ++end)
      for (std::size_t length = 1; length <= std::min(max_syllable, end); ++length)
        end_with(end - length, length);
    std::vector<std::size_t> lengths;
    std::size_t end = folded_.size();
    const Step* last = strongest(end);
    while (last != nullptr && end > 0) {
      lengths.push_back(last->length);
      end -= last->length;
      last = end > 0 ? &best_[end - 1][last->before] : nullptr;
    }
    if (end > 0 || lengths.size() < 2) return {};
    std::reverse(lengths.begin(), lengths.end());
    return lengths;
  }

 private:
  /// A last syllable; how many articles have the rarest pair up to it.
  struct Step {
    std::size_t length = 0;
    std::size_t before = 0;  ///< length of the syllable before it
    std::uint32_t articles = 0;
  };

  void end_with(std::size_t begin, std::size_t length) {
    const std::string_view syllable = folded_.substr(begin, length);
    if (!is_vietnamese_syllable(syllable)) return;
    Step step{length, 0, 0};
    if (begin == 0) {
      step.articles = UINT32_MAX;
    } else {
      for (const auto& [before, other] : best_[begin - 1]) {
        const std::string_view first = folded_.substr(begin - before, before);
        const std::uint32_t articles =
            std::min(other.articles, snapshot_.pair_articles(first, syllable));
        if (articles > step.articles) step = {length, before, articles};
      }
    }
    if (step.articles > 0) best_[begin + length - 1][length] = step;
  }

  const Step* strongest(std::size_t end) const {
    const Step* strongest = nullptr;
    for (const auto& [length, step] : best_[end - 1])
      if (strongest == nullptr || step.articles > strongest->articles) strongest = &step;
    return strongest;
  }

  std::string_view folded_;
  const Snapshot& snapshot_;
  std::vector<std::map<std::size_t, Step>> best_;  ///< by last letter, by length of its syllable
};

/// The syllables in the spelling that most articles have.
std::string spelled(const std::vector<std::string>& syllables, Vocabulary& vocabulary) {
  Pattern open;
  for (const std::string& syllable : syllables)
    open.push_back(vocabulary.alternatives(
        syllable, {has_marks(syllable) ? Marks::partial : Marks::ignore, false, false}));
  const auto found = phrases_found(vocabulary.snapshot(), "", open, 1);
  return found.empty() ? std::string() : found.front();
}

std::string apart(const QueryWord& word, bool with_marks, Vocabulary& vocabulary) {
  const std::string& folded = word.form.folded;
  const Letters letters = parse_letters(word.form.matching);
  if (folded.size() < min_letters || folded.size() > max_letters ||
      folded.size() != letters.size() || vocabulary.snapshot().has_spelling(folded))
    return {};
  std::vector<std::string> syllables;
  std::size_t begin = 0;
  for (const std::size_t length : Apart(folded, vocabulary.snapshot()).lengths()) {
    const auto first = letters.begin() + std::ptrdiff_t(begin);
    syllables.push_back(matching_form(compose({first, first + std::ptrdiff_t(length)})));
    begin += length;
  }
  if (syllables.empty()) return {};
  return with_marks ? spelled(syllables, vocabulary) : join_forms(syllables);
}

}  // namespace

std::vector<Edit> missing_spaces(const std::vector<QueryWord>& words, Vocabulary& vocabulary) {
  std::vector<Edit> edits;
  for (const QueryWord& word : words) {
    if (!word.bare) continue;
    const bool with_marks = word.rule.marks != Marks::ignore || words.size() == 1;
    std::string text = apart(word, with_marks, vocabulary);
    if (!text.empty()) edits.push_back({word.begin, word.end, std::move(text)});
  }
  return edits;
}

}  // namespace timtin::lowering
