// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "query/expand/known_abbreviations.h"

namespace timtin::lowering {

/// Another way to write the forms [begin, end) of a sequence.
struct Rewriting {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< exclusive
  Forms forms;
  friend bool operator==(const Rewriting&, const Rewriting&) = default;
};

/// All of them that are known. What an abbreviation stands for is abbreviated again, together with
/// what stands beside it: `tp hcm` is `thành phố hồ chí minh`, and so `tphcm`. In no order.
std::vector<Rewriting> rewritings(const Forms& forms, KnownAbbreviations& known,
                                  bool without_marks);

}  // namespace timtin::lowering
