// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/shown_hits.h"

#include <algorithm>

#include "cli/last_list.h"
#include "cli/places.h"
#include "cli/shown_officials.h"

namespace timtin::cli {
namespace {

/// People want a text once: of the hits of this page that are copies of one another the first
/// stays. To collapse all that match would make a search half as dear again.
void fold_copies(SearchResult& result) {
  std::vector<Hit> hits;
  std::uint64_t folded = 0;
  for (Hit& hit : result.hits) {
    const std::string& cluster = hit.article.cluster;
    const auto first = std::find_if(hits.begin(), hits.end(), [&](const Hit& shown) {
      return !cluster.empty() && shown.article.cluster == cluster;
    });
    if (first == hits.end()) {
      hits.push_back(std::move(hit));
    } else {
      first->copies = first->copies.value_or(0) + 1;
      ++folded;
    }
  }
  result.hits = std::move(hits);
  if (folded > 0) result.copies = folded;
}

}  // namespace

SearchResult show_hits(Session& session, const Index& index, SearchResult result,
                       const RenderOptions& render, bool fold, Analyzer& analyzer) {
  const bool for_people = render.format == Format::text && render.pattern.empty();
  ShownOfficials(index, analyzer).correct(result);
  if (for_people && fold) fold_copies(result);
  const std::string hits = render_hits(result, render, analyzer);
  if (for_people) {
    remember_list(session, result, render.first);
    if (!hits.empty()) page(session, render.format);
  }
  session.out.write(hits);
  return result;
}

}  // namespace timtin::cli
