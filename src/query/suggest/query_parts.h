// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/query.h"

namespace timtin::lowering {

/// What may be left out of a query, as indexes of the parts that all must hold.
struct QueryParts {
  std::vector<std::size_t> dates;  ///< `date:2020`
  std::vector<std::size_t> times;  ///< words that may be a day, month or year: `tháng 6 năm 2021`
  std::vector<std::size_t> negations;  ///< `-word`
  std::string date;                    ///< what `times` are as a value of `date:`; empty if none

  /// All of them.
  std::vector<std::size_t> constraints() const;
};

/// True if the second word, which has no marks, belongs to the first: `viet nam`, and not `xang
/// nam`.
using BelongTogether = std::function<bool(std::string_view, std::string_view)>;

QueryParts parts_of(const std::vector<query::Node>& children, const BelongTogether& together);

}  // namespace timtin::lowering
