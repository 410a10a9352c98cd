// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What was derived of several archives together, kept for the next question. A text:
///
///     STATE                 SHA-256 of which archives in which state it was derived from
///     DOCUMENT TAB NAME     the cluster of each article that has copies; any number of lines
///                           an empty line
///     HIDDEN                what HiddenArticles::bytes() makes
///     SUM                   XXH3 of all that stands before it
///
/// Whoever may write into the folder can make answers wrong: it is the user's own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "index/hidden_articles.h"
#include "index/joined_clusters.h"
#include "index/part.h"

namespace timtin {

struct Joined {
  HiddenArticles hidden;
  JoinedClusters clusters;
};

class JoinedCache {
 public:
  /// `folder` may be missing.
  JoinedCache(const std::string& folder, const std::vector<Part>& parts);

  /// Nothing if there is none of this state of the archives, or a damaged one.
  std::optional<Joined> read() const;

  /// In the place of that of an older state. What goes wrong costs time the next time, no more.
  void write(const HiddenArticles& hidden, const JoinedClusters& clusters) const;

 private:
  std::string folder_, path_, state_;
};

}  // namespace timtin
