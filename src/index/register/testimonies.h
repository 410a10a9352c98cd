// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the articles say of one name, without what they repeat.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "index/register/evidence.h"
#include "index/register/report_months.h"

namespace timtin::registry {

/// Numbers of mentions.
using Mentions = std::vector<std::uint32_t>;

/// Mentions that say the same in the same source.
struct Testimony {
  std::vector<PostId> posts;
  SourceId source = 0;
  bool state = false;
  bool bare = true;  ///< none of the posts says of what it is
  ReportMonths months;
  std::set<std::string> places;
  Mentions mentions;
  std::optional<std::size_t> holder;  ///< number of whose it is, once that is known
};

/// In an order that does not depend on that of the articles.
std::vector<Testimony> testimonies_of(const OfficialEvidence& evidence, const Mentions& mentions);

}  // namespace timtin::registry
