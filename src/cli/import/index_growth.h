// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How far the making of an index is.
#pragma once

#include <string>
#include <utility>

namespace timtin::cli {

/// Looks at the archive's folder from outside, while something else builds. Not shared by threads.
class IndexGrowth {
 public:
  explicit IndexGrowth(std::string archive) : archive_(std::move(archive)) {}

  /// By the bytes of the index that is being made, against those of its parts; never less than
  /// before. 0 if none is made, or nothing can be seen of it, 1 when it has its place.
  double done();

 private:
  std::string archive_;
  bool seen_ = false;
  double done_ = 0;
};

}  // namespace timtin::cli
