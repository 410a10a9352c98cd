// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/passages.h"

#include <algorithm>

namespace timtin::output {
namespace {

/// A pair counts this share of its lighter word.
constexpr double pair_share = 0.5;

/// The distinct features of a window that slides over the spots.
class Tally {
 public:
  explicit Tally(const Features& features) : features_(features), count_(features.size()) {}

  void add(std::uint32_t feature) {
    if (count_[feature]++ == 0) score_ += features_.weight(feature);
  }
  void remove(std::uint32_t feature) {
    if (--count_[feature] == 0) score_ -= features_.weight(feature);
  }
  bool is_repeated(std::uint32_t feature) const { return count_[feature] > 1; }
  double score() const { return score_; }

 private:
  const Features& features_;
  std::vector<std::uint32_t> count_;
  double score_ = 0;
};

/// Sums of weights in another order differ in their last bits.
constexpr double rounding = 1e-9;

}  // namespace

Features::Features(const Highlighter& highlighter) : highlights_(highlighter.size()) {
  for (std::size_t i = 0; i < highlights_; ++i) weights_.push_back(highlighter.weight(i));
  for (std::size_t i = 0; i + 1 < highlights_; ++i)
    weights_.push_back(pair_share * std::min(weights_[i], weights_[i + 1]));
  for (const double weight : weights_) total_ += weight;
}

std::vector<FeatureSpot> Features::spots(const std::vector<Occurrence>& highlights) const {
  std::vector<FeatureSpot> spots;
  std::vector<FeatureSpot> pairs;
  spots.reserve(highlights.size());
  for (std::size_t i = 0; i < highlights.size(); ++i) {
    const Occurrence& hit = highlights[i];
    const std::uint32_t end = hit.first + hit.length;
    spots.push_back({hit.first, end, hit.highlight});
    for (std::size_t j = i + 1; j < highlights.size() && highlights[j].first <= end; ++j)
      if (highlights[j].first == end && highlights[j].highlight == hit.highlight + 1)
        pairs.push_back({hit.first, end + highlights[j].length,
                         static_cast<std::uint32_t>(highlights_ + hit.highlight)});
  }
  const auto middle = static_cast<std::ptrdiff_t>(spots.size());
  spots.insert(spots.end(), pairs.begin(), pairs.end());
  std::inplace_merge(spots.begin(), spots.begin() + middle, spots.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  return spots;
}

Window best_window(std::span<const FeatureSpot> spots, const Features& features,
                   std::uint32_t context) {
  Tally tally(features);
  std::size_t left = 0;
  std::size_t best_left = 0;
  std::size_t best_right = 0;
  double best = 0;
  for (std::size_t right = 0; right < spots.size(); ++right) {
    tally.add(spots[right].feature);
    while (left < right && (spots[right].end > spots[left].first + context ||
                            tally.is_repeated(spots[left].feature)))
      tally.remove(spots[left++].feature);
    if (tally.score() > best + rounding) {
      best = tally.score();
      best_left = left;
      best_right = right + 1;
    }
  }
  if (best_left == best_right) return {};
  Window window{spots[best_left].first, 0, best};
  for (std::size_t i = best_left; i < best_right; ++i)
    window.end = std::max(window.end, spots[i].end);
  return window;
}

}  // namespace timtin::output
