// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The cluster of each article: a term and Slot::cluster, both the smallest key of the articles
/// that are copies of one another. It depends on which articles an index holds, not on their order
/// nor on how they came in.
///
/// No import compares all articles with one another: those that may be copies share a band term. A
/// build looks at the band terms of the index that it has compacted; an import into a living
/// archive asks only for the bands of what it has written.
#pragma once

#include <xapian.h>

#include <set>
#include <string>

namespace timtin {

/// Derives all of them from the band terms.
void write_all_clusters(Xapian::WritableDatabase& database);

/// Keeps them right while articles are written in one transaction. Afterwards they are what
/// write_all_clusters() would write.
class ClusterUpdate {
 public:
  explicit ClusterUpdate(Xapian::WritableDatabase& database) : database_(database) {}

  /// To be called before the article under this key is replaced, if it is there.
  void replacing(const std::string& key);
  void written(Xapian::docid document) { written_.insert(document); }
  /// Once, behind the last article.
  void finish();

 private:
  void add_cluster(const std::string& cluster);
  void add_copies_of(Xapian::docid document);

  Xapian::WritableDatabase& database_;
  std::set<std::string> broken_;  ///< clusters that have lost a member
  std::set<Xapian::docid> written_;
  std::set<Xapian::docid> affected_;  ///< whole clusters, and what may join them
};

}  // namespace timtin
