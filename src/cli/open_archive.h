// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Opening an archive for reading, as every command but `import` does.
#pragma once

#include <memory>

#include "cli/options.h"
#include "timtin/search.h"

namespace timtin::cli {

/// Throws Error(archive) with what to do, if there is none.
Index open_archive(const GlobalOptions& options);

}  // namespace timtin::cli
