// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What one query may cost.
#pragma once

#include <xapian.h>

#include <cstdint>

namespace timtin::lowering {

/// Counts what a query reads, before it does. A unit is a posting or a list of positions that
/// Xapian's operators read. Ordinary queries need a few units for each article of the archive; only
/// hundreds of the most frequent words, or dozens of phrases of them, come near the limit.
class WorkLimit {
 public:
  explicit WorkLimit(Xapian::doccount articles);

  /// Throws Error(usage) beyond the limit.
  void charge(std::uint64_t units);

 private:
  std::uint64_t left_;
};

}  // namespace timtin::lowering
