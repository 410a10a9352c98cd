// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "index/register/holders.h"

namespace timtin::registry {

struct Person {
  std::string key;  ///< of the name that stands for all of theirs
  Mentions mentions;
};

/// Every person that the articles name, after corrections. A name of one syllable is never a
/// person: it counts for the one person whose name ends in it and who has such a post, a Vietnamese
/// one only if the post says of what, and is left out if there is none or more than one. Of two
/// syllables likewise, but one that nobody claims is a person; and if one person of more than ten
/// times as many articles has such a name and a syllable behind it, and that very post, it is cut:
/// `Phạm Minh`. In the order of their keys; of one key, most articles first.
std::vector<Person> persons_of(const OfficialEvidence& evidence, const Corrections& corrections,
                               const Lexicons& lexicons, Analyzer& analyzer);

}  // namespace timtin::registry
