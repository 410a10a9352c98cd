// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/transcriptions.h"

#include <algorithm>

#include "extract/syllables.h"
#include "index/terms.h"
#include "query/expand/document_list.h"
#include "query/expand/phrase.h"
#include "text/ascii.h"

namespace timtin::lowering {
namespace {

constexpr std::size_t shortest_transcribed = 4, longest_transcribed = 14;
constexpr std::size_t max_cuts = 2;
constexpr std::size_t max_syllable = 6;

class Cuts {
 public:
  Cuts(const std::string& word, const Snapshot& snapshot) : word_(word), snapshot_(snapshot) {}

  std::vector<Forms> all() {
    cut(0);
    return std::move(found_);
  }

 private:
  /// As deep as the word is long.
  void cut(std::size_t at) {
    if (at == word_.size()) {
      if (syllables_.size() > 1) found_.push_back(syllables_);
      return;
    }
    const std::size_t longest = std::min(max_syllable, word_.size() - at);
    for (std::size_t length = longest; length > 0 && found_.size() < max_cuts; --length) {
      const std::string syllable = word_.substr(at, length);
      if (!is_vietnamese_syllable(syllable) || !stands_somewhere(syllable)) continue;
      syllables_.push_back(syllable);
      cut(at + length);
      syllables_.pop_back();
    }
  }

  bool stands_somewhere(const std::string& form) const { return snapshot_.frequency("", form) > 0; }

  const std::string& word_;
  const Snapshot& snapshot_;
  Forms syllables_;
  std::vector<Forms> found_;
};

/// False for `hai phong`, which lacks only the space: most articles have that with marks.
bool is_transcribed(const Forms& syllables, const Snapshot& snapshot) {
  // Most stand side by side nowhere, which is known without reading articles.
  for (std::size_t i = 1; i < syllables.size(); ++i)
    if (snapshot.pair_articles(syllables[i - 1], syllables[i]) == 0) return false;
  Pattern as_written, with_any_marks;
  for (const std::string& form : syllables) {
    as_written.push_back({form});
    with_any_marks.push_back(snapshot.spellings(form));
  }
  const auto articles = [&](const Pattern& pattern) {
    return count_phrases(snapshot, "", pattern);
  };
  return !has_empty_place(with_any_marks) && 2 * articles(as_written) > articles(with_any_marks);
}

}  // namespace

std::vector<Forms> syllables_of_foreign(const std::string& form, const Snapshot& snapshot) {
  const bool may_be = form.size() >= shortest_transcribed && form.size() <= longest_transcribed &&
                      std::all_of(form.begin(), form.end(), ascii::is_lower) &&
                      !is_vietnamese_syllable(form);
  if (!may_be) return {};
  std::vector<Forms> cuts = Cuts(form, snapshot).all();
  std::erase_if(cuts, [&](const Forms& syllables) { return !is_transcribed(syllables, snapshot); });
  return cuts;
}

}  // namespace timtin::lowering
