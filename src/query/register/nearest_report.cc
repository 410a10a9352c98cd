// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/nearest_report.h"

#include <algorithm>
#include <optional>

#include "article/model/calendar.h"
#include "timtin/register.h"

namespace timtin::registry {
namespace {

using std::chrono::sys_days;

std::optional<sys_days> first_day_of(std::uint32_t packed) {
  using namespace std::chrono;
  const year_month_day first{year(static_cast<int>(packed / 10000)),
                             month(std::max(packed / 100 % 100, 1u)),
                             day(std::max(packed % 100, 1u))};
  return packed > 0 && first.ok() ? std::optional(sys_days(first)) : std::nullopt;
}

}  // namespace

std::uint32_t nearest_report(const std::vector<std::uint32_t>& days, const DateRange& at) {
  const sys_days first = at.first ? sys_days(calendar_day(*at.first)) : sys_days::min();
  const sys_days last = at.last ? sys_days(calendar_day(*at.last)) : sys_days::max();
  bool before = false, after = false;
  std::uint32_t nearest = 0;
  long distance = 0;
  for (const std::uint32_t packed : days) {
    const auto day = first_day_of(packed);
    if (!day) continue;
    before = before || *day <= last;
    after = after || *day >= first;
    const long away = *day < first  ? (first - *day).count()
                      : *day > last ? (*day - last).count()
                                    : 0;
    const bool nearer = nearest == 0 || away < distance || (away == distance && packed < nearest);
    if (!nearer) continue;
    nearest = packed;
    distance = away;
  }
  const bool counts = distance <= max_days_from_report || (before && after);
  return counts ? nearest : 0;
}

}  // namespace timtin::registry
