// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "timtin/report.h"

namespace timtin::cli {

/// What people are told at the end, one line each.
std::vector<std::string> import_summary(const ImportReport& report,
                                        const std::vector<Reject>& first_rejects, bool dry_run,
                                        double seconds);

}  // namespace timtin::cli
