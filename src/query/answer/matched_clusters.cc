// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/matched_clusters.h"

#include "index/clusters.h"
#include "timtin/schema.h"

namespace timtin::lowering {

MatchedClusters::MatchedClusters(const Xapian::Database& database, const Documents& matches) {
  const auto slot = static_cast<Xapian::valueno>(Slot::cluster);
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  for (const Xapian::docid document : matches) {
    if (value == end) break;
    value.skip_to(document);
    if (value == end || value.get_docid() != document) continue;
    if (std::string name = cluster_name(*value); !name.empty()) ++sizes_[std::move(name)];
  }
}

std::uint64_t MatchedClusters::copies() const {
  std::uint64_t copies = 0;
  for (const auto& [cluster, size] : sizes_) copies += size - 1;
  return copies;
}

std::uint64_t MatchedClusters::copies_in(const std::string& cluster) const {
  const auto found = sizes_.find(cluster);
  return found == sizes_.end() ? 0 : found->second - 1;
}

}  // namespace timtin::lowering
