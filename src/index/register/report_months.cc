// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/report_months.h"

#include <algorithm>

namespace timtin::registry {

void ReportMonths::include(std::uint32_t day) {
  if (day == 0) return;
  ReportMonths one;
  one.first_ = one.last_ = day / 10000 * 12 + std::max(day / 100 % 100, 1u);
  include(one);
}

void ReportMonths::include(const ReportMonths& other) {
  if (other.first_ == 0) return;
  first_ = first_ == 0 ? other.first_ : std::min(first_, other.first_);
  last_ = std::max(last_, other.last_);
}

std::uint32_t ReportMonths::until(const ReportMonths& other) const {
  if (first_ == 0 || other.first_ == 0) return 0;
  if (other.first_ > last_) return other.first_ - last_;
  return first_ > other.last_ ? first_ - other.last_ : 0;
}

}  // namespace timtin::registry
