// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/new_hits.h"

#include <algorithm>

#include "index/article_keys.h"

namespace timtin::cli {

NewHits::NewHits(std::optional<SeenHits> before, std::string text)
    : before_(std::move(before)), text_(std::move(text)) {}

std::optional<std::string> NewHits::other_query() const {
  if (!before_ || before_->query == text_) return std::nullopt;
  return before_->query;
}

bool NewHits::has_seen(const std::string& key) const {
  return !before_ || std::binary_search(before_->keys.begin(), before_->keys.end(), key);
}

std::vector<DocId> NewHits::choose(const Index& index, const std::vector<DocId>& found,
                                   const std::vector<DocId>* found_before) {
  found_ = found;
  keys_ = article_keys(index, found);
  std::vector<DocId> both;
  if (found_before != nullptr) both = *found_before;
  std::sort(both.begin(), both.end());
  std::vector<DocId> fresh;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const bool unknown =
        found_before != nullptr && !std::binary_search(both.begin(), both.end(), found_[i]);
    seen_.push_back(unknown || has_seen(keys_[i]));
    if (!seen_.back()) fresh.push_back(found_[i]);
  }
  return fresh;
}

void NewHits::shown(std::vector<DocId> documents) {
  std::sort(documents.begin(), documents.end());
  for (std::size_t i = 0; i < found_.size(); ++i)
    if (std::binary_search(documents.begin(), documents.end(), found_[i])) seen_[i] = true;
}

std::optional<SeenHits> NewHits::after() const {
  SeenHits seen{text_, {}};
  for (std::size_t i = 0; i < found_.size(); ++i)
    if (seen_[i]) seen.keys.push_back(keys_[i]);
  std::sort(seen.keys.begin(), seen.keys.end());
  if (seen == before_) return std::nullopt;
  return seen;
}

}  // namespace timtin::cli
