// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which of the documents that match are copies of others that match too.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "query/expand/document_list.h"

namespace timtin::lowering {

class MatchedClusters {
 public:
  MatchedClusters(const Xapian::Database& database, const Documents& matches);

  /// Documents that are left out when each cluster counts once.
  std::uint64_t copies() const;

  /// How many of them stand behind the one of this cluster; 0 for the empty name.
  std::uint64_t copies_in(const std::string& cluster) const;

 private:
  std::map<std::string, std::uint64_t> sizes_;  ///< matching documents by cluster
};

}  // namespace timtin::lowering
