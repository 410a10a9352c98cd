// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `search --new NAME`: what came in since NAME was asked last. What counts as new is NewHits'.
#pragma once

#include <optional>
#include <string>

#include "cli/query_options.h"
#include "cli/session.h"
#include "timtin/output.h"
#include "timtin/saved_queries.h"
#include "timtin/search.h"

namespace timtin::cli {

/// What is asked, and how the answer is printed.
struct NewSearch {
  const std::string& name;
  const QueryOptions& query;
  SearchOptions options;
  RenderOptions render;
  std::optional<std::uint32_t> most;  ///< hits; without, all
};

/// Prints what is new and remembers that it was shown. The exit status.
int search_new(Session& session, const SavedQueries& saved, NewSearch search);

}  // namespace timtin::cli
