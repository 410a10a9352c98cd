// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace timtin {

/// Bytes that a new archive of these inputs takes while it is built, at least: files that are text
/// with hardly anything beside it, by their names (jsonl, csv, txt ...), as in index/free_space.h;
/// of pages and packed files nobody knows before they are read, so they count as they are. 0 for
/// what is no file; folders of very many files count as far as they were walked.
std::uint64_t space_needed(const std::vector<std::string>& paths);

}  // namespace timtin
