// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The best of many scored documents, in little memory.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "index/collection.h"

namespace timtin::lowering {

struct ScoredDocument {
  Xapian::docid document;
  double score;
};

class BestDocuments {
 public:
  BestDocuments(const Collection& database, std::size_t most) : database_(database), most_(most) {}

  void add(const ScoredDocument& document) {
    if (document.score < threshold_) return;
    documents_.push_back(document);
    if (documents_.size() >= full_) forget_others();
  }

  /// Best first; those with equal scores by Slot::order.
  std::vector<ScoredDocument> take();

 private:
  void forget_others();

  Collection database_;
  std::size_t most_;
  std::size_t full_ = 2 * most_ + 64;
  double threshold_ = -1;  ///< no lower score is among the best
  std::vector<ScoredDocument> documents_;
};

}  // namespace timtin::lowering
