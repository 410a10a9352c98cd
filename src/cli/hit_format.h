// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The options that say how hits are printed.
#pragma once

#include <string>

#include "cli/session.h"
#include "timtin/output.h"

namespace CLI {
class App;
}

namespace timtin::cli {

struct HitFormatOptions {
  std::string format;  ///< empty: text, of a batch trec
  std::string fields;
  std::string pattern;
  unsigned snippets = RenderOptions().snippets;
  unsigned context = RenderOptions().context;
  bool one_line = false;
  bool nul = false;
  bool head_line = false;
  bool byte_order_mark = false;
};

void add_hit_format_options(CLI::App& app, HitFormatOptions& options);

/// Of the hits of one query. Throws Error(usage) if the options are wrong or contradict each other.
RenderOptions hit_rendering(const HitFormatOptions& options, const Session& session,
                            const SearchOptions& search);

/// Of each answer to many queries: trec, or the whole answer as one line of JSON. Throws the same.
RenderOptions batch_rendering(const HitFormatOptions& options, const Session& session,
                              const SearchOptions& search);

}  // namespace timtin::cli
