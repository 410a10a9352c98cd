// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "index/register/holders.h"

namespace timtin::registry {

/// A post of one person in all its spellings.
struct CanonicalPost {
  PostId shown;  ///< the spelling that stands for all
  std::vector<PostId> spellings;
};

/// The posts in the mentions of one person, spellings and shorter forms of one post together:
/// `Chủ tịch`, `Chủ tịch UBND TP` and `Chủ tịch Ủy ban nhân dân thành phố Hải Phòng`. A short form
/// goes to the fullest post that it can mean, among several to the most frequent; one that gives a
/// unit by its level alone, `Bí thư Tỉnh ủy`, only if it is reported within a month of it. Shown is
/// the fullest form that is not ten times rarer than a shorter one, or twice if that says of what
/// it is, in its most frequent spelling.
std::vector<CanonicalPost> canonical_posts(const OfficialEvidence& evidence,
                                           const Mentions& mentions);

/// The text with the highest count; of several one that is not all in capitals, then the first.
std::string most_frequent(const std::map<std::string, std::size_t>& counts);

}  // namespace timtin::registry
