// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/import_arguments.h"

namespace timtin::cli {

/// An Importer: reads articles and adds them to the archive.
int run_import(Session& session, const ImportArguments& arguments);

}  // namespace timtin::cli
