// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The values that documents have in one slot, read from the front to the back.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "index/collection.h"
#include "timtin/schema.h"

namespace timtin {

class ValueColumn {
 public:
  ValueColumn(Collection collection, Slot slot)
      : collection_(std::move(collection)), slot_(slot), at_(collection_.parts().size()) {}

  /// Empty if the document has none. Documents are asked for in ascending order.
  std::string of(Xapian::docid document) {
    const auto [part, there] = collection_.place_of(document);
    std::optional<Xapian::ValueIterator>& at = at_[part];
    if (!at) at = collection_.parts()[part].valuestream_begin(static_cast<Xapian::valueno>(slot_));
    const Xapian::ValueIterator end;
    if (*at != end && at->get_docid() < there) at->skip_to(there);
    if (*at == end || at->get_docid() != there) return {};
    return collection_.shown_value(slot_, document, **at);
  }

 private:
  Collection collection_;
  Slot slot_;
  std::vector<std::optional<Xapian::ValueIterator>> at_;  ///< by part, of those asked so far
};

}  // namespace timtin
