// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "timtin/search.h"

namespace timtin::lowering {

/// The question (index/census.h) `kind` about what a query finds: no other query has the same.
std::string asked_of(std::string_view kind, const query::Node& tree, const SearchOptions& options);

}  // namespace timtin::lowering
