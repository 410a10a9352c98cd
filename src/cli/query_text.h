// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The text of a query from the arguments of the command line. The shell takes the quotation marks
/// away: `"giá vàng"` arrives as two words in one argument.
#pragma once

#include <string>
#include <vector>

namespace timtin::cli {

/// One argument is a query as it is. Of several, one with spaces and without an operator of the
/// query language is a phrase, `-two words` a phrase to be left out, `field:two words` one value.
std::string query_text(const std::vector<std::string>& arguments);

/// What the one argument would be among several, if that is something else; or empty.
std::string phrase_text(const std::vector<std::string>& arguments);

}  // namespace timtin::cli
