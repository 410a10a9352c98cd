// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// From when to when something is reported, to the month.
#pragma once

#include <cstdint>

namespace timtin::registry {

class ReportMonths {
 public:
  /// A day as YYYYMMDD; 0 for what is not known. Of a year alone it is January.
  void include(std::uint32_t day);
  void include(const ReportMonths& other);

  /// Months that lie between: 0 where they meet, or where one of them is not known.
  std::uint32_t until(const ReportMonths& other) const;

 private:
  std::uint32_t first_ = 0, last_ = 0;  ///< months since the year 0; 0 if none is known
};

}  // namespace timtin::registry
