// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which articles of several archives are copies of one another.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "index/collection.h"

namespace timtin {

/// The clusters as an index of all articles would have them: derived from the same bands and
/// signatures, by the same comparison. Reads all bands.
class JoinedClusters {
 public:
  explicit JoinedClusters(const Collection& collection);
  /// Of which somebody else has derived them: by document.
  explicit JoinedClusters(std::map<Xapian::docid, std::string> names) : names_(std::move(names)) {}

  /// The way into a file and back; nothing from what bytes() did not write.
  std::string bytes() const;
  static std::optional<JoinedClusters> of_bytes(std::string_view written);

  /// The name of the cluster, as cluster_name() has it; empty for an article without copies.
  std::string of(Xapian::docid document) const;

  /// Of all that have copies.
  const std::map<Xapian::docid, std::string>& names() const { return names_; }

  /// Who is in the cluster of this name.
  std::set<Xapian::docid> members(std::string_view name) const;
  /// It and its copies.
  std::set<Xapian::docid> with_copies(Xapian::docid document) const;

 private:
  JoinedClusters() = default;

  std::map<Xapian::docid, std::string> names_;  ///< of articles that have copies
};

}  // namespace timtin
