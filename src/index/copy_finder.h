// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Groups of articles that are copies of one another.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace timtin {

/// Copies of copies are copies: a cluster is a connected component, whatever the order in which
/// pairs are found. Holds some bytes for each article that has been united with another.
class CopyFinder {
 public:
  /// `database` must outlive it and keep its signatures meanwhile.
  explicit CopyFinder(const Xapian::Database& database) : database_(database) {}

  /// Unites those of `documents` that are copies: all pairs count. Of more than
  /// `max_compared` documents, which share a passage that says nothing, only those with equal
  /// signatures. Ascending.
  void compare(const std::vector<Xapian::docid>& documents);

  static constexpr std::size_t max_compared = 5000;

  using Cluster = std::vector<Xapian::docid>;
  /// Of two articles or more; ascending.
  std::vector<Cluster> clusters() const;

 private:
  std::vector<std::string> signatures_of(const std::vector<Xapian::docid>& documents) const;
  void unite_equal(const std::vector<Xapian::docid>& documents,
                   const std::vector<std::string>& signatures);
  void unite_similar(const std::vector<Xapian::docid>& documents,
                     const std::vector<std::string>& signatures);
  Xapian::docid root_of(Xapian::docid document) const;
  void unite(Xapian::docid a, Xapian::docid b);

  const Xapian::Database& database_;
  /// Document -> one that it was united with; the root of a cluster is not in it.
  mutable std::unordered_map<Xapian::docid, Xapian::docid> parent_;
};

}  // namespace timtin
