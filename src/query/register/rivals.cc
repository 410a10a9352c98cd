// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/rivals.h"

namespace timtin::registry {

void Rivals::add(std::string_view post, const Reports& reports) {
  const auto [known, added] = most_.try_emplace(post, reports);
  if (!added && reports.articles > known->second.articles) known->second = reports;
}

bool Rivals::outweigh(std::string_view post, const Reports& reports) const {
  constexpr std::uint64_t many = 8;
  const auto known = most_.find(post);
  if (known == most_.end() || reports.articles > 1) return false;
  const Reports& most = known->second;
  const bool other = most.table != reports.table || most.person != reports.person;
  return other && most.articles >= many && most.first <= reports.first &&
         reports.first <= most.last;
}

}  // namespace timtin::registry
