// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What corrections make of the officials of one article.
#pragma once

#include <vector>

#include "index/register/corrections.h"
#include "timtin/article.h"
#include "timtin/extract.h"

namespace timtin {

/// Gives merged and renamed persons the names that they are shown by, makes those of one name one,
/// and leaves out what is hidden.
void correct_officials(std::vector<Official>& officials, const Corrections& corrections,
                       const Lexicons& lexicons, Analyzer& analyzer);

}  // namespace timtin
