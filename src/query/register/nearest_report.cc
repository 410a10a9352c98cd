// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/nearest_report.h"

#include <optional>

#include "article/model/calendar.h"
#include "timtin/article.h"
#include "timtin/register.h"

namespace timtin::registry {
namespace {

using std::chrono::sys_days;

std::optional<sys_days> day_from(const std::string& text) {
  const auto published = published_from_string(text);
  return published ? std::optional(sys_days(calendar_day(published->day))) : std::nullopt;
}

}  // namespace

std::string nearest_report(const std::vector<std::string>& days, const DateRange& at) {
  const sys_days first = at.first ? sys_days(calendar_day(*at.first)) : sys_days::min();
  const sys_days last = at.last ? sys_days(calendar_day(*at.last)) : sys_days::max();
  bool before = false, after = false;
  std::string nearest;
  long distance = 0;
  for (const std::string& text : days) {
    const auto day = day_from(text);
    if (!day) continue;
    before = before || *day <= last;
    after = after || *day >= first;
    const long away = *day < first  ? (first - *day).count()
                      : *day > last ? (*day - last).count()
                                    : 0;
    const bool nearer = nearest.empty() || away < distance || (away == distance && text < nearest);
    if (!nearer) continue;
    nearest = text;
    distance = away;
  }
  const bool counts = distance <= max_days_from_report || (before && after);
  return counts ? nearest : std::string();
}

}  // namespace timtin::registry
