// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace timtin::test {

/// Everything that the library tells of an index, a line an item: statistics, metadata, terms,
/// postings with weights and positions, documents with data, values and term lists, value bounds.
std::string everything_in(const std::filesystem::path& index);

/// What xapian-check says against it; empty if it is sound. `report` gets its statistics.
std::string complaints_about(const std::filesystem::path& index, std::string* report = nullptr);

/// The first line that differs, with the one before it; empty if they are the same.
std::string first_difference(const std::string& a, const std::string& b);

}  // namespace timtin::test
