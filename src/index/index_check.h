// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "index/manifest.h"
#include "timtin/check.h"

namespace timtin {

/// Opens the generation, reads every stored article and lets Xapian check its tables, in a child
/// process: of damaged tables Xapian may read for ever, take all memory or crash. All of that is a
/// finding. With `lexicons`, looks deep (deep_check.h): throws Error(archive) in the end if others
/// have read the articles. To be called by a process that has one thread.
void check_index(const std::string& archive, const Manifest& manifest,
                 const std::function<void(const Finding&)>& take,
                 const std::shared_ptr<const Lexicons>& lexicons);

}  // namespace timtin
