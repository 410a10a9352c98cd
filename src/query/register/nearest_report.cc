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

NearestReport nearest_report(const std::vector<std::uint32_t>& days, const DateRange& at) {
  const sys_days first = at.first ? sys_days(calendar_day(*at.first)) : sys_days::min();
  const sys_days last = at.last ? sys_days(calendar_day(*at.last)) : sys_days::max();
  std::optional<sys_days> before, after;
  NearestReport nearest;
  for (const std::uint32_t packed : days) {
    const auto day = first_day_of(packed);
    if (!day) continue;
    if (*day <= last) before = before ? std::max(*before, *day) : *day;
    if (*day >= first) after = after ? std::min(*after, *day) : *day;
    const long away = *day < first  ? (first - *day).count()
                      : *day > last ? (*day - last).count()
                                    : 0;
    const bool nearer = nearest.day == 0 || away < nearest.distance ||
                        (away == nearest.distance && packed < nearest.day);
    if (nearer) nearest = {packed, away};
  }
  const bool around = before && after && (*after - *before).count() <= max_days_around;
  const bool near = (before && (first - *before).count() <= max_days_before) ||
                    (after && (*after - last).count() <= max_days_after);
  return around || near ? nearest : NearestReport{};
}

}  // namespace timtin::registry
