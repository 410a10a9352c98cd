// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/matched_clusters.h"

#include <unordered_set>

#include "index/value_column.h"

namespace timtin::lowering {

MatchedClusters::MatchedClusters(const Snapshot& snapshot, const Documents& matches) {
  ValueColumn clusters(snapshot.database(), Slot::cluster);
  for (const Xapian::docid document : matches) {
    std::string name = snapshot.cluster(document, clusters.of(document));
    if (name.empty()) continue;
    const auto cluster = sizes_.try_emplace(std::move(name)).first;
    ++cluster->second;
    clusters_.emplace(document, &cluster->first);
  }
}

std::string_view MatchedClusters::cluster_of(Xapian::docid document) const {
  const auto cluster = clusters_.find(document);
  return cluster == clusters_.end() ? std::string_view() : *cluster->second;
}

void MatchedClusters::keep_first(std::vector<ScoredDocument>& ranked) const {
  std::unordered_set<const std::string*> seen;
  std::erase_if(ranked, [&](const ScoredDocument& document) {
    const auto cluster = clusters_.find(document.document);
    return cluster != clusters_.end() && !seen.insert(cluster->second).second;
  });
}

std::uint64_t copies_in(const Bag& sizes) {
  std::uint64_t copies = 0;
  for (const auto& [cluster, size] : sizes) copies += size - 1;
  return copies;
}

std::uint64_t copies_in(const Bag& sizes, std::string_view cluster) {
  const auto found = sizes.find(cluster);
  return found == sizes.end() ? 0 : found->second - 1;
}

}  // namespace timtin::lowering
