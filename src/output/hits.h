// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The formats of a list of hits; each is a file of its own.
#pragma once

#include <string>
#include <vector>

#include "output/highlighter.h"

namespace timtin::output {

/// A hit with what is shown of it.
struct ShownHit {
  std::uint32_t rank;
  const Hit& hit;
  std::vector<MarkedSpan> title;  ///< marks of the title, bytes
  std::vector<Snippet> snippets;
};

std::string hits_text(const std::vector<ShownHit>& hits, const RenderOptions& options);
std::string hits_oneline(const std::vector<ShownHit>& hits, const RenderOptions& options);
std::string hits_tsv(const std::vector<ShownHit>& hits);
std::string hits_jsonl(const std::vector<ShownHit>& hits);
std::string hits_json(const SearchResult& result, const std::vector<ShownHit>& hits,
                      const RenderOptions& options);
std::string hits_trec(const SearchResult& result, const RenderOptions& options);

}  // namespace timtin::output
