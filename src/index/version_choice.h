// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Archives that are joined, and the one that they come into: which version of each article counts.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "index/joining.h"
#include "timtin/index.h"

namespace timtin {

/// What the archive that they come into loses.
struct ReplacedArticles {
  std::vector<std::string> keys;
  AddedMinutes other_added;  ///< of those that stay
};

/// Decides as shown_version() has it, but that no damaged record comes: of articles under one key
/// each is told and left out, and a sound one replaces it where it is; and that nothing comes in
/// later than `now`, a value of Slot::added. `live`: what the archive that they come into has, or
/// nullptr.
ReplacedArticles choose_versions(const Xapian::Database* live,
                                 std::vector<JoiningArchive>& archives, const std::string& now,
                                 const JoinWatch& watch, JoinCounts& counts);

}  // namespace timtin
