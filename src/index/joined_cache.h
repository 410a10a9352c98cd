// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What was derived of several archives together, kept for the next question. A text:
///
///     STATE                 SHA-256 of which archives in which state it was derived from
///     DOCUMENT TAB NAME     the cluster of each article that has copies; any number of lines
///     SUM                   XXH3 of all that stands before it
///
/// That there is such a file tells also that no two of the archives hold an article under one key.
/// Whoever may write into the folder can make answers wrong: it is the user's own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "index/joined_clusters.h"
#include "index/part.h"

namespace timtin {

class JoinedCache {
 public:
  /// `folder` may be missing.
  JoinedCache(const std::string& folder, const std::vector<Part>& parts);

  /// Nothing if there is none of this state of the archives, or a damaged one.
  std::optional<JoinedClusters> read() const;

  /// In the place of that of an older state. What goes wrong costs time the next time, no more.
  void write(const JoinedClusters& clusters) const;

 private:
  std::string folder_, path_, state_;
};

}  // namespace timtin
