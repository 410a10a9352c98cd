// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Rows for spreadsheets: RFC 4180 with a head line.
#pragma once

#include <string>
#include <vector>

namespace timtin::output {

/// Cells are on one line each, and quoted where they need it; what a spreadsheet would take for a
/// formula gets an apostrophe before it. Ends in CRLF.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace timtin::output
