// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// XML -> the markup of the elements that repeat in it: the items of a feed, the rows of a table.
#pragma once

#include <string>
#include <vector>

#include "article/record/record_splitter.h"

namespace timtin {

/// One record is one element of a name that is looked for, tags included. What stands between them
/// is no record; an end tag inside a CDATA section ends nothing.
class FeedSplitter : public RecordSplitter {
 public:
  /// `names`: `item` (RSS), `entry` (Atom), with prefixes as they are written.
  FeedSplitter(std::uint64_t limit, std::vector<std::string> names);
  void feed(std::string_view chunk, const RecordHandler& handler) override;
  /// An item that is cut off by the end of the input is handed over as it is.
  void finish(const RecordHandler& handler) override;

  /// What stands before the first item, its beginning.
  const std::string& head() const { return head_; }
  static constexpr std::size_t max_head_bytes = 64 << 10;

 private:
  bool find_begin();
  bool find_end();
  void hand_over(const RecordHandler& handler);
  void drop(std::size_t bytes);

  std::uint64_t limit_;
  std::vector<std::string> names_;
  std::size_t longest_mark_;  ///< no mark that is looked for is longer
  std::string head_;
  std::string pending_;
  std::string_view rest_;   ///< what of it is still to be handed over
  std::size_t seen_ = 0;    ///< bytes of the rest that need no second look
  RecordPlace next_{0, 1};  ///< of its first byte
  std::string end_tag_;     ///< of the item at hand; empty between items
  bool first_found_ = false;
  bool in_cdata_ = false;
  bool too_large_ = false;
};

}  // namespace timtin
