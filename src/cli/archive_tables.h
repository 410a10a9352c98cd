// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Tables of `timtin info` that are made from the articles.
#pragma once

#include "cli/options.h"
#include "cli/table.h"
#include "timtin/index.h"

namespace timtin::cli {

/// Whether there is any: then it is an error that another is missing.
bool has_archive(const GlobalOptions& options);

/// Each topic with the number of its articles and what decided in the newest of them. Without an
/// archive, nullptr, only the topics.
Table topics_table(const Index* index);

/// The newspapers and portals whose names and hosts are known, with the articles that either finds;
/// without an archive, nullptr, only these.
Table sources_table(const Index* index);

/// Abbreviations that articles define.
Table abbreviations_table(const Index& index);

}  // namespace timtin::cli
