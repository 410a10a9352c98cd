// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "timtin/report.h"

namespace timtin::cli {

/// The first rejects, one line each, and how many more there are.
std::vector<std::string> reject_lines(const ImportReport& report,
                                      const std::vector<Reject>& first_rejects);

/// The first file of each reason that was skipped.
std::vector<std::string> skip_lines(const std::vector<Reject>& first_skips);

/// What people are told at the end, one line each.
std::vector<std::string> import_summary(const ImportReport& report, bool dry_run, double seconds);

/// The same of an import that joins archives.
std::string join_line(const ImportReport& report, double seconds);

/// Of an import that prunes: how many articles have lost their files, and what became of them.
std::string prune_line(const ImportReport& report, bool dry_run);

}  // namespace timtin::cli
