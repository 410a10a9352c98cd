// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which persons and posts of the register some articles report.
#pragma once

#include <string>
#include <vector>

#include "index/register/corrections.h"
#include "index/register/current_register.h"

namespace timtin::registry {

/// Articles by number.
using ArticleSet = std::vector<bool>;

/// RegisterEntry::id of each person, each once, and what else their names are spelled like.
std::vector<std::string> reported_persons(const CurrentRegister& current,
                                          const Corrections& corrections, const Lexicons& lexicons,
                                          Analyzer& analyzer, const ArticleSet& articles);

/// PostReport::post of each post, each reading once: in the spelling in which most persons have it.
std::vector<std::string> reported_posts(const CurrentRegister& current, const ArticleSet& articles);

}  // namespace timtin::registry
