// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/work_limit.h"

#include <algorithm>

#include "text/message.h"
#include "timtin/error.h"

namespace timtin::lowering {
namespace {

/// Measured on 35,440 articles: 130 units an article are 0.4 to 1 s.
constexpr std::uint64_t units_per_article = 130;
/// A small archive answers everything.
constexpr std::uint64_t min_units = 4'000'000;

}  // namespace

WorkLimit::WorkLimit(Xapian::doccount articles)
    : left_(std::max(min_units, units_per_article * articles)) {}

void WorkLimit::charge(std::uint64_t units) {
  if (units > left_)
    throw Error(ErrorCode::usage, tr("the words of the query stand in too many articles"),
                tr("ask for fewer words or phrases, or for rarer ones; with their marks they stand "
                   "for fewer spellings"));
  left_ -= units;
}

}  // namespace timtin::lowering
