// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What tells the articles of an archive apart for as long as they are in it.
#pragma once

#include <string>
#include <vector>

#include "timtin/index.h"

namespace timtin {

/// The first 16 hexadecimal digits of the keys of these articles, in their order. They stay the
/// same when an article changes and when the index is built anew; of a million articles two share
/// them with a probability of 3 in 10^8. No article is read. Throws Error(archive) if one of them
/// is not there or damaged.
std::vector<std::string> article_keys(const Index& index, const std::vector<DocId>& documents);

}  // namespace timtin
