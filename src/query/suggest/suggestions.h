// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "query/expand/vocabulary.h"

namespace timtin::lowering {

struct AnsweredQuery {
  const ParsedQuery& query;
  const SearchOptions& options;
  std::uint64_t found;                   ///< articles
  const std::vector<Reading>& replaced;  ///< what was read otherwise than typed
};

/// How many articles a query finds.
using CountArticles = std::function<std::uint64_t(const query::Node&, const SearchOptions&)>;

/// What finds so few may be mistyped. Of more nothing depends on how many they are.
inline constexpr std::uint64_t few_articles = 3;

/// What would find something, counted, three at most: first what keeps all that was typed, then
/// what leaves out conditions, then words; of one kind what finds most. For a query that found
/// something only neighbours that stand nowhere together as typed, and, if that was little,
/// mistyped words.
std::vector<Suggestion> suggestions(const AnsweredQuery& answered, const Snapshot& snapshot,
                                    const Lexicons& lexicons, Analyzer& analyzer,
                                    const CountArticles& count);

}  // namespace timtin::lowering
