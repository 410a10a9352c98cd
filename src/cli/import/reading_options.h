// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Options of `import` that say how its inputs are read.
#pragma once

#include "cli/import_arguments.h"
#include "timtin/reader.h"

namespace timtin::cli {

/// Throws Error(usage) for a charset or field that does not exist, another form than FIELD=NAME, or
/// a filter without command; Error(io) without data directory.
ReaderOptions reading_options(const ImportArguments& arguments);

}  // namespace timtin::cli
