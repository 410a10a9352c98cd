// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles of an archive whose source files are gone.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "timtin/index.h"

namespace timtin {

struct Vanished {
  std::vector<std::string> keys;  ///< of the articles
  std::uint64_t standing = 0;     ///< articles whose sources lie, or lay, below the paths
};

/// `paths` as an import was given them; one that can't be read now, as of a disk that is not
/// mounted, does not count. An article is gone if it was read below one of them, is none of `seen`
/// (keys), and there is no file of its path any more, nor one that has held it as a member.
Vanished find_vanished(const Index& index, const std::vector<std::string>& paths,
                       const std::unordered_set<std::string>& seen);

/// More than a tenth: rather a mistake than the work of a day.
bool is_too_many(const Vanished& vanished);

}  // namespace timtin
