// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which of the documents that match are copies of others that match too.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/snapshot.h"
#include "query/expand/document_list.h"
#include "query/rank/best_documents.h"

namespace timtin::lowering {

class MatchedClusters {
 public:
  MatchedClusters(const Snapshot& snapshot, const Documents& matches);

  /// Documents that are left out when each cluster counts once.
  std::uint64_t copies() const;

  /// How many of them stand behind the one of this cluster; 0 for the empty name.
  std::uint64_t copies_in(const std::string& cluster) const;

  /// Of each cluster only the first one stays.
  void keep_first(std::vector<ScoredDocument>& ranked) const;

 private:
  using Sizes = std::map<std::string, std::uint64_t>;
  Sizes sizes_;  ///< matching documents by cluster
  std::unordered_map<Xapian::docid, const std::string*> clusters_;  ///< of those that have copies
};

}  // namespace timtin::lowering
