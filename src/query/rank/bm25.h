// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// BM25 as both stages use it; the formula and the names are those of Xapian::BM25Weight.
#pragma once

#include <algorithm>
#include <cmath>

#include "index/snapshot.h"

namespace timtin::lowering {

class Bm25 {
 public:
  explicit Bm25(const Snapshot& snapshot)
      : articles_(snapshot.articles()), average_length_(snapshot.average_length()) {}

  /// What a term (a pair) in so many articles is worth: a rare one more.
  double worth(double frequency) const {
    double odds = (articles_ - frequency + .5) / (frequency + .5);
    if (odds < 2) odds = odds * .5 + 1;
    return std::log(odds) * (k1 + 1);
  }

  /// What the length of a document makes of an occurrence in it; greater than 0.
  double norm(double length) const {
    return k1 * (std::max(length / average_length_, min_normlen) * b + (1 - b));
  }

  double score(double worth, double occurrences, double norm) const {
    return worth * (occurrences / (norm + occurrences));
  }

  static constexpr double k1 = .9, b = .75, min_normlen = .1;

 private:
  double articles_, average_length_;
};

}  // namespace timtin::lowering
