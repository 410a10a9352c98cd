// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/hits.h"

#include "output/code_points.h"
#include "output/labels.h"
#include "output/snippets.h"

namespace timtin {
namespace {

std::string hits_ids(const SearchResult& result, bool nul) {
  std::string out;
  for (const Hit& hit : result.hits) {
    out += output::identifier(hit.article, hit.id_is_unique, nul);
    out += nul ? '\0' : '\n';
  }
  return out;
}

}  // namespace

std::vector<MarkedSpan> output::marked_bytes(const Snippet& snippet) {
  std::vector<MarkedSpan> bytes;
  std::size_t at = 0;
  std::size_t code_points = 0;
  const auto move_to = [&](std::size_t target) {
    for (; code_points < target && at < snippet.text.size(); ++code_points)
      next_code_point(snippet.text, at);
    return at;
  };
  for (const MarkedSpan& span : snippet.marked) {
    const std::size_t begin = move_to(span.begin);
    bytes.push_back({begin, move_to(span.end)});
  }
  return bytes;
}

std::string render_hits(const SearchResult& result, const RenderOptions& options,
                        Analyzer& analyzer) {
  if (options.format == Format::ids) return hits_ids(result, options.nul);
  if (options.format == Format::trec) return output::hits_trec(result, options);
  const NeedleFinder finder(result.needles, analyzer);
  std::vector<output::ShownHit> hits;
  std::uint32_t rank = options.first;
  for (const Hit& hit : result.hits)
    hits.push_back(
        {rank++, hit, make_snippets(hit.article, finder, options.snippets, options.context)});
  switch (options.format) {
    case Format::tsv:
      return output::hits_tsv(hits);
    case Format::jsonl:
      return output::hits_jsonl(hits);
    case Format::json:
      return output::hits_json(result, hits, options);
    default:
      return output::hits_text(hits, finder, options);
  }
}

}  // namespace timtin
