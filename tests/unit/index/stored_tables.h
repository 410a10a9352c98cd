// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The files of an index read byte by byte, without the library: src/index/glass/block.h and
/// version_file.h draw them.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace timtin::test {

using Entry = std::pair<std::string, std::string>;  ///< key and tag

/// Of a table whose leaves stand in the order of their keys, as after a compaction. Tags are joined
/// and inflated: how a compressor packs them is its own affair. Throws std::runtime_error.
std::vector<Entry> entries_in(const std::filesystem::path& table);

/// Which entry differs; empty if all are the same.
std::string first_difference(const std::vector<Entry>& a, const std::vector<Entry>& b);

/// What the version file says, without what no two indexes share: the uuid and, of tables with
/// compressed tags, the number of blocks.
std::string version_in(const std::filesystem::path& index);

}  // namespace timtin::test
