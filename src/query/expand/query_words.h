// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/expand/vocabulary.h"

namespace timtin::lowering {

/// A syllable that the query asks for.
struct QueryWord {
  std::size_t begin = 0;  ///< bytes in the query
  std::size_t end = 0;    ///< exclusive
  Form form;
  UnitRule rule;
  std::string_view zone;  ///< prefix of its terms
  bool bare = false;
  unsigned run = 0;  ///< words of one run stand next to each other
};

/// The words of a query in their order; not those behind `-` or `exact:`, those before a star and
/// those of a saved query.
std::vector<QueryWord> query_words(const ParsedQuery& query, Vocabulary& vocabulary);

/// True if `words[at]` and the next one are neighbours.
bool is_pair(const std::vector<QueryWord>& words, std::size_t at);

}  // namespace timtin::lowering
