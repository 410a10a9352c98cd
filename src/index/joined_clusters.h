// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which articles of several archives are copies of one another.
#pragma once

#include <map>
#include <set>
#include <string>

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

}  // namespace timtin
