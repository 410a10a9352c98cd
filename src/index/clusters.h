// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The cluster of each article: the smallest key of the articles that are copies of one another. It
/// depends on which articles an index holds, not on their order nor on how they came in.
///
/// No import compares all articles with one another: those that may be copies share a band term. A
/// build looks at the band terms of the index that it has compacted; an import into a living
/// archive asks only for the bands of what it has written.
///
/// Slot::cluster holds the key in binary and a byte that tells whether there are copies. An article
/// without any has its own key there: finding a copy later rewrites a value and no term. Bands,
/// signature and cluster add 2.4 % to a compacted index; writing the clusters into it leaves as
/// much again in free blocks, which later imports use.
#pragma once

#include <xapian.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/collection.h"

namespace timtin {

/// The value of an article without copies. `key`: 32 hexadecimal digits.
std::string lone_cluster(std::string_view key);

/// The key that a value names, in hexadecimal digits; empty if the article has no copies.
std::string cluster_name(std::string_view value);

/// The article and its copies.
std::set<Xapian::docid> cluster_of(const Xapian::Database& database, Xapian::docid document);

/// Derives all of them from the band terms.
void write_all_clusters(Xapian::WritableDatabase& database);

/// What Slot::cluster is to be of all articles that have copies, derived from the band terms.
std::map<Xapian::docid, std::string> all_clusters(const Collection& collection);

/// Of which Slot::cluster is not what that would write.
std::vector<Xapian::docid> wrong_clusters(const Xapian::Database& database);

/// Keeps them right while articles are written in one transaction. Afterwards they are what
/// write_all_clusters() would write; but for a passage that more than CopyFinder::max_compared
/// articles share.
class ClusterUpdate {
 public:
  explicit ClusterUpdate(Xapian::WritableDatabase& database) : database_(database) {}

  /// To be called before the article under this key is deleted, if it is there.
  void replacing(const std::string& key);
  void written(Xapian::docid document) { written_.insert(document); }
  /// Once, behind the last article.
  void finish();

 private:
  void add_cluster_of(Xapian::docid document);
  void add_copies_of(Xapian::docid document);

  Xapian::WritableDatabase& database_;
  std::set<Xapian::docid> written_;
  std::set<Xapian::docid> affected_;  ///< whole clusters: those that lose a member or get one
};

}  // namespace timtin
