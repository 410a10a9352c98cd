// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/best_documents.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "index/value_column.h"

namespace timtin::lowering {
namespace {

/// Of documents with one score.
void sort_by_order(const Collection& database, std::span<ScoredDocument> equal) {
  std::sort(equal.begin(), equal.end(),
            [](const auto& a, const auto& b) { return a.document < b.document; });
  ValueColumn orders(database, Slot::order);
  std::vector<std::pair<std::string, ScoredDocument>> ordered;
  ordered.reserve(equal.size());
  for (const ScoredDocument& document : equal)
    ordered.emplace_back(orders.of(document.document), document);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < equal.size(); ++i) equal[i] = ordered[i].second;
}

}  // namespace

/// Keeps those that are as good as the last of the best, however many.
void BestDocuments::forget_others() {
  if (most_ == 0) return documents_.clear();
  if (documents_.size() <= most_) return;
  const auto better = [](const auto& a, const auto& b) { return a.score > b.score; };
  const auto last = documents_.begin() + static_cast<std::ptrdiff_t>(most_ - 1);
  std::nth_element(documents_.begin(), last, documents_.end(), better);
  threshold_ = last->score;
  std::erase_if(documents_, [&](const auto& document) { return document.score < threshold_; });
  full_ = std::max(full_, 2 * documents_.size());
}

std::vector<ScoredDocument> BestDocuments::take() {
  forget_others();
  std::sort(documents_.begin(), documents_.end(),
            [](const auto& a, const auto& b) { return a.score > b.score; });
  for (auto from = documents_.begin(); from != documents_.end();) {
    const auto to = std::find_if(from, documents_.end(), [&](const auto& document) {
      return document.score != from->score;
    });
    if (to - from > 1) sort_by_order(database_, std::span(from, to));
    from = to;
  }
  if (documents_.size() > most_) documents_.resize(most_);
  return std::move(documents_);
}

}  // namespace timtin::lowering
