// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/joined_clusters.h"

#include "index/clusters.h"

namespace timtin {

JoinedClusters::JoinedClusters(const Collection& collection) {
  for (const auto& [document, value] : all_clusters(collection))
    names_.emplace_hint(names_.end(), document, cluster_name(value));
}

std::string JoinedClusters::of(Xapian::docid document) const {
  const auto found = names_.find(document);
  return found == names_.end() ? std::string() : found->second;
}

std::set<Xapian::docid> JoinedClusters::with_copies(Xapian::docid document) const {
  std::set<Xapian::docid> members{document};
  if (const std::string name = of(document); !name.empty())
    for (const auto& [other, cluster] : names_)
      if (cluster == name) members.insert(other);
  return members;
}

}  // namespace timtin
