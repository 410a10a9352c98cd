// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The values that documents have in one slot, read from the front to the back.
#pragma once

#include <xapian.h>

#include <string>

#include "timtin/schema.h"

namespace timtin {

class ValueColumn {
 public:
  ValueColumn(const Xapian::Database& database, Slot slot)
      : at_(database.valuestream_begin(static_cast<Xapian::valueno>(slot))),
        end_(database.valuestream_end(static_cast<Xapian::valueno>(slot))) {}

  /// Empty if the document has none. Documents are asked for in ascending order.
  std::string of(Xapian::docid document) {
    if (at_ != end_ && at_.get_docid() < document) at_.skip_to(document);
    return at_ != end_ && at_.get_docid() == document ? *at_ : std::string();
  }

 private:
  Xapian::ValueIterator at_, end_;
};

}  // namespace timtin
