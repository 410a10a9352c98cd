// SPDX-License-Identifier: GPL-2.0-or-later
//
// trec: `qid Q0 id rank score timtin`, what programs that score rankings read.
#include <fmt/format.h>

#include "output/code_points.h"
#include "output/hits.h"
#include "output/labels.h"
#include "text/utf8.h"

namespace timtin::output {
namespace {

constexpr std::string_view default_query_id = "1";

bool has_white_space(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_white_space(next_or_replacement(text, at))) return true;
  return false;
}

/// Columns are separated by white space: an id with some gives way to the key.
std::string one_word(const Hit& hit) {
  std::string id = identifier(hit.article, hit.id_is_unique);
  return has_white_space(id) ? hit.article.key : id;
}

}  // namespace

std::string hits_trec(const SearchResult& result, const RenderOptions& options) {
  const std::string_view query_id =
      options.query_id.empty() ? default_query_id : std::string_view(options.query_id);
  std::string out;
  std::uint32_t rank = options.first;
  for (const Hit& hit : result.hits) {
    // Who sorts by the score gets the order that was asked for.
    const double score = options.by_score ? hit.score : 1.0 / rank;
    out += fmt::format("{} Q0 {} {} {:.6f} timtin\n", query_id, one_word(hit), rank, score);
    ++rank;
  }
  return out;
}

}  // namespace timtin::output
