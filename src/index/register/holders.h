// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One name, several holders: which articles speak of one person.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/name_frequencies.h"
#include "index/register/evidence.h"
#include "index/register/leading_offices.h"
#include "index/register/testimonies.h"

namespace timtin::registry {

/// What tells that holders of one name are one.
struct NameKnowledge {
  explicit NameKnowledge(const Lexicons& lexicons);

  LeadingOffices leading;
  NameFrequencies frequencies;
  std::unordered_set<std::string_view> places;  ///< of the lexicons, which must outlive this
};

/// Divides the mentions of one name, in whatever spellings, among persons, the one with most
/// articles first. In this order:
///
/// 1. Mentions whose posts share a place, or a name of an organisation, are one person's; two posts
///    given in one article are. Of a common name a place of the lexicon is not enough: the posts
///    are about one matter, or one of them leads in the place.
/// 2. A post without a place goes to the person with a related one, first to who holds that very
///    post, then in the same source, then to the one with most articles; those left over are
///    grouped by relation.
/// 3. Who has one of the highest offices of the state or the Party, `Bộ trưởng`, `Bí thư Tỉnh ủy`,
///    is one person, whatever else they had before: no two of one name have risen so high.
/// 4. A bare office (`Giám đốc`) goes likewise to who holds it somewhere, within three years, if
///    both are in public office, or neither.
/// 5. Who bears a very rare name is one person, unless both more than three years and public office
///    are between, or one is of a commune and the other is not; of a rare one, who is not so far
///    from the one with most articles, if neither is of any place.
/// 6. Articles against twenty times as many on somebody else are that one's if they are one or
///    two, or name the same post more or less fully: so often a post is read wrongly.
///
/// A name that can't be Vietnamese has one holder. The result depends on the set of mentions only,
/// not on their order.
std::vector<Mentions> divide(const OfficialEvidence& evidence, const Forms& name,
                             const Mentions& mentions, const NameKnowledge& known);

}  // namespace timtin::registry
