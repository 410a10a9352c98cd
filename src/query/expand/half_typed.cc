// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/half_typed.h"

#include <algorithm>

#include "index/terms.h"
#include "query/expand/document_list.h"
#include "query/expand/phrase.h"

namespace timtin::lowering {
namespace {

constexpr unsigned max_probes = 64;
constexpr std::size_t max_choices = 8;  ///< at one place
constexpr std::size_t max_phrases = 8;

/// Settles one place after another.
class PhraseFinder {
 public:
  PhraseFinder(const Snapshot& snapshot, std::string_view prefix, Pattern pattern)
      : snapshot_(snapshot), prefix_(prefix), pattern_(std::move(pattern)) {
    for (Alternatives& place : pattern_) put_frequent_first(place);
  }

  /// With the negated number of articles.
  std::vector<std::pair<double, std::string>> find() {
    const auto is_nowhere = [](const Alternatives& place) { return place.empty(); };
    if (std::any_of(pattern_.begin(), pattern_.end(), is_nowhere)) return {};
    settle(0);
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  void put_frequent_first(Alternatives& place) const {
    std::vector<std::pair<double, std::string>> forms;
    for (std::string& form : place)
      if (const double articles = snapshot_.frequency(prefix_, form); articles > 0)
        forms.emplace_back(-articles, std::move(form));
    std::sort(forms.begin(), forms.end());
    forms.resize(std::min(forms.size(), max_choices));
    place.clear();
    for (auto& [articles, form] : forms) place.push_back(std::move(form));
  }

  /// As deep as a phrase is long.
  void settle(std::size_t at) {
    if (at == pattern_.size()) return add();
    const Alternatives open = pattern_[at];
    for (const std::string& form : open) {
      if (found_.size() == max_phrases || probes_ == max_probes) break;
      ++probes_;
      pattern_[at] = {form};
      if (has_phrase(snapshot_, prefix_, pattern_)) settle(at + 1);
    }
    pattern_[at] = open;
  }

  void add() {
    const double articles = count_phrases(snapshot_, prefix_, pattern_);
    std::string& phrase = found_.emplace_back(-articles, "").second;
    for (const Alternatives& place : pattern_)
      phrase += (phrase.empty() ? "" : " ") + place.front();
  }

  const Snapshot& snapshot_;
  std::string_view prefix_;
  Pattern pattern_;
  std::vector<std::pair<double, std::string>> found_;
  unsigned probes_ = 0;
};

}  // namespace

std::vector<std::string> phrases_found(const Snapshot& snapshot, std::string_view prefix,
                                       const Pattern& pattern, std::size_t limit) {
  std::vector<std::string> phrases;
  for (auto& [articles, phrase] : PhraseFinder(snapshot, prefix, pattern).find())
    if (phrases.size() < limit) phrases.push_back(std::move(phrase));
  return phrases;
}

}  // namespace timtin::lowering
