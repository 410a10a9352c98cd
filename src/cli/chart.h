// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a table of `count --by` shows of its values, and in which order.
#pragma once

#include <string>
#include <vector>

#include "timtin/search.h"

namespace timtin::cli {

/// The natural order is that of Searcher::count_by().
enum class FacetOrder : unsigned char { natural, value, articles };

/// Years, quarters and months that are missing between the first and the last, with no articles.
std::vector<FacetCount> without_gaps(std::vector<FacetCount> counts, Facet facet);

void sort_rows(std::vector<FacetCount>& rows, FacetOrder order, Facet facet);

/// Topics and days of the week get their names in the language of the messages; in Vietnamese days,
/// weeks, months and quarters are written as they are said. Neither sorted nor filled afterwards.
void name_values(std::vector<FacetCount>& rows, Facet facet, const Lexicons& lexicons);

}  // namespace timtin::cli
