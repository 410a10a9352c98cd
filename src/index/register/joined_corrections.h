// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The corrections of one archive come into another one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace timtin {

struct JoinedCorrections {
  std::size_t lines = 0;             ///< that were taken over
  std::vector<std::string> refused;  ///< sentences: what contradicts what is there, and where
};

/// Lines of officials.tsv in `from` that `archive` has not come behind those that it has, durably;
/// comments stay where they are. Throws Error(usage) if one of the files makes no sense, Error(io).
JoinedCorrections join_corrections(const std::string& archive, const std::string& from);

}  // namespace timtin
