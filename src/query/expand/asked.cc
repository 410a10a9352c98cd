// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/asked.h"

#include <fmt/format.h>

#include "index/census.h"

namespace timtin::lowering {

std::string asked_of(std::string_view kind, const query::Node& tree, const SearchOptions& options) {
  return question(
      kind, to_sexpr(tree),
      fmt::format("{} {} {} {}", static_cast<int>(options.match), static_cast<int>(options.marks),
                  static_cast<int>(options.duplicates), options.abbreviations));
}

}  // namespace timtin::lowering
