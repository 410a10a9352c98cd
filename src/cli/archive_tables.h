// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Tables of `timtin info` that are made from the articles.
#pragma once

#include "cli/options.h"
#include "cli/table.h"

namespace timtin::cli {

/// Each topic with the number of its articles and what decided in the newest of them. Without an
/// archive only the topics.
Table topics_table(const GlobalOptions& options);

/// The newspapers and portals whose names and hosts are known, with the articles that either finds;
/// without an archive only these.
Table sources_table(const GlobalOptions& options);

/// Abbreviations that articles define.
Table abbreviations_table(const GlobalOptions& options);

}  // namespace timtin::cli
