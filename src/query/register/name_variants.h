// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "query/register/answers.h"

namespace timtin::registry {

/// In the order of the persons, each `other` once.
std::vector<NameVariant> name_variants(const std::vector<Answer>& persons, Analyzer& analyzer);

}  // namespace timtin::registry
