// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "index/collection.h"

namespace timtin {

struct FoundByName {
  /// What the name was found to be, the surest first.
  enum class Kind : unsigned char { own_id, address, key, beginning_of_id };
  Kind kind = Kind::own_id;
  std::vector<Xapian::docid> documents = {};
};

/// Index::find(), in any order.
FoundByName find_by_name(const Collection& collection, const std::string& name);

}  // namespace timtin
