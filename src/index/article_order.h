// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The order of articles that are listed without a score: newest first, undated last, then by id.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// By Slot::order. It does not depend on the numbers of documents, which say only when an article
/// came in.
std::vector<Xapian::docid> in_order(const Xapian::Database& database,
                                    const std::vector<Xapian::docid>& documents);

/// The first 16 hexadecimal digits of the key, which a Slot::order ends with; empty if it is none.
std::string key_in_order(std::string_view order);

}  // namespace timtin
