// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/sole_holders.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/post_form.h"
#include "index/register/register_table.h"

namespace timtin::registry {
namespace {

/// First syllables of posts that several hold at once, or none in particular, are all others.
bool leads(std::string_view reading) {
  constexpr std::array<std::string_view, 7> offices{"chủ ",   "bí ",   "trưởng ", "giám ",
                                                    "chánh ", "viện ", "hiệu "};
  return std::any_of(offices.begin(), offices.end(),
                     [&](std::string_view office) { return reading.starts_with(office); });
}

}  // namespace

std::optional<std::string> SoleHolders::sole_post(std::string_view reading,
                                                  UnitPeriods::Units units,
                                                  UnitPeriods::Period time) {
  if (!units.named || !leads(reading)) return std::nullopt;
  const auto then = std::count_if(units.periods->begin(), units.periods->end(),
                                  [&](UnitPeriods::Period period) { return period.meets(time); });
  if (then != 1) return std::nullopt;
  return join_forms(unified_post(split_forms(reading)));
}

void SoleHolders::add(const std::string& sole_post, const Claim& claim) {
  const auto [known, added] = holders_.try_emplace(sole_post, claim);
  if (added) return;
  Claim& holder = known->second;
  if (std::pair(claim.distance, holder.articles) < std::pair(holder.distance, claim.articles))
    holder = claim;
}

bool SoleHolders::refuses(const std::string& sole_post, const Claim& claim) const {
  const auto known = holders_.find(sole_post);
  return known != holders_.end() &&
         (known->second.table != claim.table || known->second.person != claim.person);
}

}  // namespace timtin::registry
