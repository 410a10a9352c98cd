// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/rivals.h"

namespace timtin::registry {

void Rivals::add(std::string_view post, const Reports& reports) {
  const auto [known, added] = most_.try_emplace(post, reports);
  if (!added && reports.articles > known->second.articles) known->second = reports;
}

bool Rivals::outweigh(std::string_view post, const Reports& reports) const {
  constexpr std::uint64_t many = 8;
  constexpr std::uint64_t small_part = 4;
  const auto known = most_.find(post);
  if (known == most_.end()) return false;
  const Reports& most = known->second;
  const bool other = most.table != reports.table || most.person != reports.person;
  // `đặc phái viên của Tổng thống Mỹ John Smithfield`: read wrongly as often as it is written so.
  const bool few = reports.articles == 1 || reports.articles * small_part <= reports.mentions;
  return other && few && most.articles >= many * reports.articles && most.first <= reports.first &&
         reports.last <= most.last;
}

}  // namespace timtin::registry
