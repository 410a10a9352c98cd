// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/hits.h"

#include "output/hits_fields.h"
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

std::string render_hits(const SearchResult& result, const RenderOptions& options,
                        Analyzer& analyzer) {
  if (options.format == Format::ids) return hits_ids(result, options.nul);
  if (options.format == Format::trec) return output::hits_trec(result, options);
  output::ArticleHighlighter highlights(result.highlights, analyzer);
  std::vector<output::ShownHit> hits;
  std::uint32_t rank = options.first;
  for (const Hit& hit : result.hits) {
    const output::Highlighter& highlighter = highlights.of(hit.article);
    hits.push_back(
        {rank++, hit,
         output::highlighted_spans(hit.article.title, Evidence::Part::title, highlighter),
         output::make_snippets(hit.article, highlighter, options.snippets, options.context)});
  }
  if (!options.pattern.empty()) return output::hits_in_pattern(hits, options);
  const bool usual = options.fields.empty() && !options.head_line;
  switch (options.format) {
    case Format::tsv:
      return usual ? output::hits_tsv(hits) : output::hits_with_fields(hits, options);
    case Format::csv:
      return output::hits_with_fields(hits, options);
    case Format::jsonl:
      return options.fields.empty() ? output::hits_jsonl(hits)
                                    : output::hits_with_fields(hits, options);
    case Format::json:
      return output::hits_json(result, hits, options);
    default:
      return options.one_line ? output::hits_oneline(hits, options)
                              : output::hits_text(hits, options);
  }
}

}  // namespace timtin
