// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which of the documents that match are copies of others that match too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/census.h"
#include "index/snapshot.h"
#include "query/expand/document_list.h"
#include "query/rank/best_documents.h"

namespace timtin::lowering {

class MatchedClusters {
 public:
  MatchedClusters(const Snapshot& snapshot, const Documents& matches);

  /// How many of them are in each cluster, by name.
  const Bag& sizes() const { return sizes_; }

  /// The name of a document's cluster; empty if it has no copies.
  std::string_view cluster_of(Xapian::docid document) const;

  /// Of each cluster only the first one stays.
  void keep_first(std::vector<ScoredDocument>& ranked) const;

 private:
  Bag sizes_;
  std::unordered_map<Xapian::docid, const std::string*> clusters_;  ///< of those that have copies
};

/// Of a part of the articles, with Duplicates::collapse.
struct CollapsedCopies {
  std::optional<MatchedClusters> own;
  Bag sizes;  ///< of all parts

  std::string_view cluster_of(Xapian::docid document) const {
    return own ? own->cluster_of(document) : std::string_view();
  }
};

/// Documents that are left out when each cluster counts once.
std::uint64_t copies_in(const Bag& sizes);

/// How many of them stand behind the one of this cluster; 0 for the empty name.
std::uint64_t copies_in(const Bag& sizes, std::string_view cluster);

}  // namespace timtin::lowering
