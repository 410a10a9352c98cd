// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the folder of an archive takes on disk, and how much of it writing has left unused.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace timtin {

/// `gen-N` and `gen-N.tmp` of an archive, ascending; whatever else lies there is not ours.
std::vector<std::filesystem::path> generations_in(const std::filesystem::path& archive);

/// Of all files below a folder; what is removed meanwhile does not count.
std::uint64_t bytes_in(const std::filesystem::path& folder);

/// Bytes of the tables of a generation.
struct TableSizes {
  std::uint64_t compact;  ///< as it was built; if that is not known, `now`
  std::uint64_t now;
};

TableSizes table_sizes(const std::filesystem::path& generation);

/// To be called for a generation that has just been built: notes its size, in the file `compact`.
void write_compact_size(const std::filesystem::path& generation);

/// True if what its tables have grown by since it was built is half of what it would be without.
bool has_grown_slack(const std::filesystem::path& generation);

}  // namespace timtin
