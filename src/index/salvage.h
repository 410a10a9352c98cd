// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The stored articles of a generation, whatever else of it is damaged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "timtin/article.h"

namespace timtin {

struct SalvageTakers {
  std::function<void(Article)> article;
  std::function<void(const std::string& name)> lost;  ///< of an article that can't be read
};

/// Reads records by number, from the table of records alone: what says where it begins is
/// `iamglass`; the table of terms, if it can be read, names what is lost. Done by child processes
/// with limits of time and memory: of damaged tables Xapian may read for ever or crash; then the
/// next child goes on behind the article where the last one ended. `scratch` is a folder that is
/// made, and removed; `most` is how many articles there may have been. To be called by a process
/// that has one thread. Throws Error(archive) if nothing can be read.
void salvage(const std::filesystem::path& generation, const std::filesystem::path& scratch,
             std::uint64_t most, const SalvageTakers& take);

}  // namespace timtin
