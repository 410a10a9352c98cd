// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Do the words of a phrase stand side by side? Of the zones, whose terms have positions.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <utility>
#include <vector>

#include "query/expand/document_block.h"

namespace timtin::lowering {

class PhrasePositions {
 public:
  /// The terms that may stand there.
  using Place = std::vector<const PostingCursor*>;

  PhrasePositions(Xapian::Database database, std::vector<Place> places);

  /// All cursors have read the block that begins with `begin`, the document there at least. Throws
  /// Xapian::DatabaseCorruptError for positions that do not ascend.
  bool stand_in(Xapian::docid begin, unsigned place);

 private:
  using Positions = std::vector<Xapian::termpos>;

  void read(Xapian::docid document, const std::string& term);
  void read_all(Xapian::docid begin, unsigned place, std::size_t of);

  Xapian::Database database_;
  std::vector<Place> places_;
  std::vector<std::size_t> order_;  ///< of the places, the one with the fewest terms first
  Positions found_, starts_, both_;
};

}  // namespace timtin::lowering
