// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which passages of an article hold most of what was asked for.
///
/// A feature is a highlight, or two highlights of the query that follow each other in the text as
/// they do in the query. A passage scores the weights of its distinct features, so a passage with
/// all the words beats one with a word repeated, and the words side by side beat the same words
/// apart.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "output/highlighter.h"

namespace timtin::output {

/// A feature at tokens [first, end).
struct FeatureSpot {
  std::uint32_t first;
  std::uint32_t end;
  std::uint32_t feature;
};

/// Weights of all features of a query: its highlights, then its pairs.
class Features {
 public:
  explicit Features(const Highlighter& highlighter);

  /// Where they stand, ascending by first token, given where the highlights stand.
  std::vector<FeatureSpot> spots(const std::vector<Occurrence>& highlights) const;

  std::size_t size() const { return weights_.size(); }
  double weight(std::size_t feature) const { return weights_[feature]; }
  /// What a passage with everything scores.
  double total() const { return total_; }

 private:
  std::size_t highlights_;
  std::vector<double> weights_;
  double total_ = 0;
};

/// Tokens [first, end) of a paragraph: the least that holds the features.
struct Window {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  double score = 0;  ///< 0: nothing found
};

/// The best window of about `context` tokens; the first one of equals. Linear in `spots`.
Window best_window(std::span<const FeatureSpot> spots, const Features& features,
                   std::uint32_t context);

}  // namespace timtin::output
