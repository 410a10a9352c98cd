// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The first of many documents in an order other than that of their scores, in little memory.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "index/value_column.h"
#include "query/rank/best_documents.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// Every order is total and none knows numbers of documents: what is equal comes newest first, then
/// by id.
class FirstDocuments {
 public:
  /// `sort` is not Sort::relevance.
  FirstDocuments(const Collection& database, Sort sort, std::size_t most);

  /// In the order of their numbers.
  void add(const ScoredDocument& document);

  std::vector<ScoredDocument> take();

  /// What its place is decided by, in byte order. In the order of their numbers.
  std::string key_of(Xapian::docid document);

 private:
  using Keyed = std::pair<std::string, ScoredDocument>;
  void forget_others();

  Sort sort_;
  std::size_t most_;
  std::size_t full_ = 2 * most_ + 64;
  ValueColumn first_, order_;
  std::string last_;  ///< the greatest key that may be among them; empty: any
  std::vector<Keyed> documents_;
};

}  // namespace timtin::lowering
