// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names that are second spellings of others.
#pragma once

#include "index/register/evidence.h"

namespace timtin::registry {

/// Sets Name::person of all names: of a name that is like another one (see alike_names.h) whose
/// bearer holds its post, the key of the one that more mentions have. So a post of an organisation
/// or a place must agree, in which both may be written more or less fully; for names that differ
/// in letters one that not several hold at once. Foreign names of eight letters that differ in a
/// letter or in spaces need no more than an office, `HLV`. A name that could be two others, which
/// are not like each other, stays itself. The result does not depend on the order of the mentions.
void find_second_spellings(OfficialEvidence& evidence);

}  // namespace timtin::registry
