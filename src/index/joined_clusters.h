// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What several archives that are asked as one must agree on: which articles are copies of one
/// another, and that no two are under one key.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "index/collection.h"

namespace timtin {

/// The clusters as an index of all articles would have them: derived from the same bands and
/// signatures, by the same comparison. Reads all bands.
class JoinedClusters {
 public:
  explicit JoinedClusters(const Collection& collection);

  using Names = std::map<Xapian::docid, std::string>;
  explicit JoinedClusters(Names names) : names_(std::move(names)) {}
  /// Of articles that have copies.
  const Names& names() const { return names_; }

  /// The name of the cluster, as cluster_name() has it; empty for an article without copies.
  std::string of(Xapian::docid document) const;

  /// It and its copies.
  std::set<Xapian::docid> with_copies(Xapian::docid document) const;

 private:
  Names names_;
};

/// Throws Error(archive) that names an article whose key is in two parts, and both archives.
void check_distinct(const Collection& collection, const std::vector<std::string>& archives);

}  // namespace timtin
