// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/import_options.h"

namespace timtin::cli {

/// An Importer: reads articles and adds them to the archive.
int import_articles(Session& session, const ImportOptions& options);

}  // namespace timtin::cli
