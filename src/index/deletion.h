// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles taken out of an index that is being built, with little memory: Xapian holds every
/// posting of what is deleted until it is committed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace timtin {

/// Keys as in Article::key; those that are not there do no harm. Durable when it returns.
void delete_by_key(const std::filesystem::path& index, const std::vector<std::string>& keys);

/// Each must be there. Durable when it returns.
void delete_documents(const std::filesystem::path& index,
                      const std::vector<std::uint32_t>& documents);

}  // namespace timtin
